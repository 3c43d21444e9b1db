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

  @Test func `are versions that one or two answers tell apart`() throws {
    // 5 of 12, then 6 of 13: who came late said yes.
    let first = try draft(5, 7)
    func closeLine(_ yes: Int, _ no: Int) throws -> CloseLine? {
      try Self.closeLine(first, try draft(yes, no))
    }
    #expect(try closeLine(6, 7) == CloseLine(figure: nil, part: nil, units: 1))
    #expect(try closeLine(6, 8) == CloseLine(figure: nil, part: nil, units: 2))
    #expect(try closeLine(5, 6) == CloseLine(figure: nil, part: nil, units: 1))
    #expect(try closeLine(6, 9) == nil)
    // Nobody came, one said otherwise.
    let stem = Samples.share.wording.stem
    #expect(try closeLine(6, 6) == CloseLine(figure: stem, part: nil, units: 1))
    #expect(try closeLine(8, 4) == nil)
  }

  @Test func `are lines of which one or two units change, whatever the others do`() throws {
    // Three come: two in the small stratum, one in the large one; then three in the small one.
    let before = try twoStrata([5, 7])
    for (answers, closest) in [
      ([7, 8], CloseLine(figure: nil, part: "A", units: 2)),
      ([6, 10], .init(figure: nil, part: "A", units: 1)),
    ] {
      let after = try twoStrata(answers)
      #expect(try Self.closeLine(before, after) == closest)
    }
    let after = try twoStrata([8, 10])
    #expect(try Self.closeLine(before, after) == nil)
  }

  private static func closeLine(_ before: Draft, _ after: Draft) throws -> CloseLine? {
    VersionComparison(
      before.content, try AnswersByUnit(before.answers), with: after.content, try AnswersByUnit(after.answers)
    ).closeLine
  }

  /// Two strata of 40, in each of which so many answered.
  private func twoStrata(_ answered: [Int]) throws -> Draft {
    let strata = ["A", "B"]
    let rows = strata.enumerated().flatMap { place, stratum in
      (1...16).map { number in
        SurveyRow(
          unit: "\(stratum)\(number + 10)", stratum: stratum, N: 40, n: 16,
          state: number <= answered[place] ? .answered : .silent,
          answers: ["budget": .one(number.isMultiple(of: 2) ? "oui" : "non")])
      }
    }
    let frame = strata.flatMap { stratum in
      (1...40).map {
        Survey.FrameUnit(
          reference: "\(stratum)\($0 + 10)", stratum: stratum, number: "0.5", isSelected: $0 <= 16)
      }
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
