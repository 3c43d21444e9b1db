// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import HTTPTypes
import Site
import SiteTesting
import Testing

@testable import Results

@Suite struct `Figures that subtract from each other` {
  private let byBudget = Indicator.Domain(
    variable: "budget", heading: "Selon le budget", categories: [.init(code: "oui", label: "Oui")])

  @Test func `are refused in a plan, which says why`() {
    let other = Samples.indicator("sans-budget", .share(variable: "budget", codes: ["non"]))
    let count = Samples.indicator("poles", .count, domain: byBudget)
    for second in [other, count] {
      let plan = Samples.plan([Samples.share, second])
      let error = PlanError.sharesSubtract(first: "budget-propre", second: second.slug, variable: "budget")
      #expect(throws: error) { try plan.checkShares() }
      #expect(throws: error) { try Samples.draft(plan) }
      #expect(error.advice(in: .french).contains("Gardez l’un des deux dans le plan"))
    }
    #expect(throws: Never.self) { try Samples.plan([Samples.share, Samples.mean]).checkShares() }
    #expect(throws: Never.self) { try ObservatorySurvey.plan().checkShares() }
  }

  /// One stratum of 40: so many said yes, so many no.
  private func draft(_ yes: Int, _ no: Int) throws -> Draft {
    let frame = (1...40).map {
      Survey.FrameUnit(reference: "U\($0 + 10)", stratum: "S", number: "0.5", isSelected: $0 <= 16)
    }
    let rows = (1...16).map { place in
      SurveyRow(
        unit: "U\(place + 10)", stratum: "S", N: 40, n: 16, state: place <= yes + no ? .answered : .silent,
        answers: ["budget": .one(place <= yes ? "oui" : "non")])
    }
    return try EstimationRun(program: "essaim test").draft(
      of: Samples.small(frame, rows), Samples.smallPlan)
  }

  @Test func `say the same digits on every page and in every file`() async throws {
    let site = try await ResultsSite()
    try await site.release(try draft(5, 7))
    let figure = "/resultats/petite/v1/budget-propre"
    // 5/12 = 0.41666…
    for address in [figure, figure + ".csv", figure + ".json", "/resultats/petite/v1.json"] {
      let answer = try await site.browser.get(address)
      #expect(answer.status == .ok)
      #expect(!answer.text.contains("416"), "\(address)")
      #expect(answer.text.contains(address.hasSuffix("csv") || address == figure ? "42" : "0.42"))
    }
  }
}
