// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Estimation
import Kernel
import Site
import Testing

@testable import Results

@Suite struct `What stops a release` {
  private static let plan: [PlanError] = [
    .missingKey(path: "units"), .unknownKey(path: "unit"), .wrongValue(path: "", expected: .object),
    .wrongValue(path: "level", expected: .openShare), .doubledSlug("x"),
    .noAnswer(indicator: "x", variable: "y"), .notANumber(unit: "FIC-001", variable: "y"),
    .severalParts(unit: "U1", variable: "x"), .nobodyDrawn("x"), .otherCampaign("autre"),
  ]
  private static let estimation: [EstimationError] = [
    .lonelyPSU(stratum: "A"), .emptyResponseClass("A"), .emptyDomain, .wrongPopulation(stratum: "A"),
    .mixedPopulations,
  ]
  private static let disclosure: [DisclosureError] = [
    .leaks([]), .inconsistentTable("x"), .differentRows(domain: "x"), .unnamedOrigin("x"),
    .unreadableCell("x"),
  ]
  private static let release: [ReleaseError] = [
    .unknownCampaign("x"), .noPlan(campaign: "x"), .tooFewAnswers(2), .changedSincePreview,
    .unchanged(version: 1), .opensInThePast, .missingNote(version: 1),
    .unknownVersion(campaign: "x", version: 2),
  ]

  @Test func `is said in whole sentences, with every value in its place`() {
    let problems: [any PublicProblem] = Self.plan + Self.estimation + Self.disclosure + Self.release
    for problem in problems {
      let advice = problem.advice(in: .french)
      #expect(advice.hasSuffix("."), "\(problem)")
      #expect(!advice.contains("{") && !advice.contains("}"), "\(problem)")
      #expect(!problem.title(in: .french).isEmpty)
    }
  }

  @Test func `names the place of a plan and what it should hold`() throws {
    let json: JSON = [
      "schema": "essaim-plan/1", "campaign": "c", "units": "pôles", "strata": "s", "level": 2,
    ]
    let error = try #require(throws: PlanError.self) { _ = try EstimationPlan(json) }
    #expect(
      error.advice(in: .french)
        == "level n’a pas une valeur possible. Mettez-y un nombre entre 0 et 1, exclus.")
  }
}
