// SPDX-License-Identifier: AGPL-3.0-or-later
import Testing

@testable import Confidentiality

@Suite struct `What a reader could put together` {
  private let review = DisclosureReview()
  private let lenientRules = DisclosureRules(minimumForAmounts: 3)

  private func problems(
    _ published: [ReviewedTable], of tables: [CandidateTable], _ rules: DisclosureRules = .standard
  ) -> [AuditFinding.Problem] {
    Auditor.findings(publishing: published, of: tables, rules: rules).map(\.problem)
  }

  @Test func `a mean of four answers, which with its interval gives them back, is hidden`() throws {
    // One row of 5 alone and 2, 2, 4: the only whole answers with this mean and this interval.
    let large = (1...12).map(Double.init)
    let table = CandidateTable.sample(.mean, rows: [[5, 2, 2, 4], large, large])
    let reviewed = try review.reviewed([table])[0]
    #expect(reviewed.reasons == [.tooFewForAmount, .secondary, nil])
    #expect(reviewed.rows[0].respondents == .exactly(4))
    let shown = DisclosureReview(rules: lenientRules).hidden([table])
    #expect(problems(shown, of: [table]).contains(.shownThoughUnsafe))
  }

  @Test(arguments: [CandidateTable.Measure.total, .mean, .ratio])
  func `an amount needs ten respondents, a count and a share three`(measure: CandidateTable.Measure) throws {
    let nine = (1...9).map(Double.init)
    let hidden = try review.reviewed([.sample(measure, rows: [nine])])[0]
    #expect(hidden.total.hiddenReason == .tooFewForAmount)
    if measure != .ratio {
      #expect(try review.reviewed([.sample(measure, rows: [nine + [10]])])[0].total.figure != nil)
    }
    #expect(try review.reviewed([.counts([3, 3])])[0].reasons == [nil, nil])
    #expect(try review.reviewed([.shares([(3, 6), (3, 6)])])[0].reasons == [nil, nil])
  }

  /// Two tables of one variable whose cheapest cover differs: C of the first, B of the second.
  private static func pair() -> [CandidateTable] {
    func table(_ indicator: String, _ weights: [Double]) -> CandidateTable {
      let rows: [[Double]] = [[90, 2, 1], [20, 21, 22], [14, 15, 16], [50, 60, 70, 55]]
      let contributions = rows.enumerated().flatMap { row, values in
        values.map { Contribution(row: row, value: $0, weight: weights[row]) }
      }
      return CandidateTable(
        indicator: indicator, domain: "d", measure: .total, total: Candidate(key: "T", estimate: 500),
        rows: ["A", "B", "C", "D"].map { Candidate(key: $0, estimate: 100) }, contributions: contributions,
        decimals: 0, variables: ["x"])
    }
    return [table("un", [2, 2, 2, 2]), table("deux", [2, 2, 10, 2])]
  }

  @Test func `two tables of one variable hide the same rows`() throws {
    let tables = Self.pair()
    let lenient = DisclosureReview(rules: lenientRules)
    let apart = tables.flatMap { lenient.hidden([$0]) }
    #expect(apart[0].reasons == [.concentrated, nil, .secondary, nil])
    #expect(apart[1].reasons == [.concentrated, .secondary, nil, nil])
    #expect(problems(apart, of: tables, lenientRules).contains(.shownBeside))
    let together = try lenient.reviewed(tables)
    #expect(together[0].reasons == together[1].reasons)
  }

  @Test func `a row hidden for one measure is hidden for every measure of the domain, not for counts`() throws
  {
    let large = (1...12).map(Double.init)
    let tables: [CandidateTable] = [
      .sample(.mean, indicator: "moyenne", rows: [[5, 2, 2, 4], large, large]),
      .shares([(3, 6), (6, 12), (6, 12)], indicator: "part"), .counts([4, 12, 12]),
    ]
    let reviewed = try review.reviewed(tables)
    #expect(reviewed[0].rows[0].figure == nil && reviewed[1].rows[0].figure == nil)
    #expect(reviewed[2].reasons == [nil, nil, nil])
  }

  @Test func `the number drawn bounds what a hidden row holds`() throws {
    // T and V add up to 8; of V six were drawn, so that T would be 2.
    let free = CandidateTable.counts([8, 2, 7, 6])
    let bound = CandidateTable.counts([8, 2, 7, 6], drawn: [8, 4, 8, 6])
    let blind = review.hidden([free])
    #expect(blind[0].reasons == [nil, .tooFewRespondents, nil, .secondary])
    #expect(problems(blind, of: [free]).isEmpty)
    #expect(problems(blind, of: [bound]).contains(.recoverable))
    #expect(try review.reviewed([bound])[0].reasons == [nil, .tooFewRespondents, .secondary, nil])
  }

  @Test(arguments: [HiddenReason.dominance, .uniform])
  func `a reason that tells equal answers from a large one is refused`(reason: HiddenReason) throws {
    let rows: [[Double]] = [[7, 7, 7, 7], [3, 4, 6], [5, 8, 9]]
    let table = CandidateTable.sample(.mean, rows: rows)
    let reviewed = try DisclosureReview(rules: lenientRules).reviewed([table])[0]
    #expect(reviewed.reasons[0] == .concentrated)
    var told = reviewed.rows
    told[0] = ReleasedCell(
      key: told[0].key, origin: .reviewed, content: .hidden(reason, respondents: .exactly(4)))
    let published = ReviewedTable(
      indicator: reviewed.indicator, domain: reviewed.domain, total: reviewed.total, rows: told)
    #expect(problems([published], of: [table], lenientRules).contains(.tellingReason))
  }

  @Test func `numbers of answers, numerators and digits that are not those of the answers are refused`()
    throws
  {
    let table = CandidateTable.shares([(4, 9), (5, 12)])
    let reviewed = try review.reviewed([table])[0]
    let shown = try #require(reviewed.total.figure)
    func published(_ figure: ReleasedFigure) -> ReviewedTable {
      ReviewedTable(
        indicator: reviewed.indicator, domain: reviewed.domain,
        total: ReleasedCell(key: "Ensemble", origin: .reviewed, content: .figure(figure)), rows: reviewed.rows
      )
    }
    func figure(_ estimate: Double, _ respondents: Int, _ numerator: Int) -> ReleasedFigure {
      ReleasedFigure(
        estimate: estimate, low: nil, high: nil, respondents: .exactly(respondents),
        numerator: .exactly(numerator))
    }
    #expect(problems([published(figure(shown.estimate, 21, 9))], of: [table]).isEmpty)
    for wrong in [
      figure(shown.estimate, 999, 9), figure(shown.estimate, 21, 10), figure(9.0 / 21, 21, 9),
      figure(shown.estimate + 0.001, 21, 9),
    ] {
      #expect(problems([published(wrong)], of: [table]).contains(.notTheTable))
    }
  }
}
