// SPDX-License-Identifier: AGPL-3.0-or-later
import Testing

@testable import Confidentiality

@Suite struct `Shares over strata whose weights are known` {
  /// 59 poles of which 10 answered, 101 of which 14: the weights are 5.9 and 7.214….
  private static func example(_ first: Int, _ second: Int) -> [SurveyedStratum] {
    [
      SurveyedStratum(population: 59, with: first, of: 10),
      SurveyedStratum(population: 101, with: second, of: 14),
    ]
  }

  @Test func `keep the digits that are printed, their ends rounded outward`() throws {
    let table = CandidateTable.share(of: Self.example(5, 7))
    let figure = try #require(try DisclosureReview().reviewed([table])[0].total.figure)
    // One half, give or take 2 · 0.0954….
    #expect([figure.estimate, figure.low, figure.high] == [0.5, 0.3, 0.7])
    #expect(figure.roundedTo == nil)
    #expect(figure.numerator == .exactly(12))
    #expect((table.total.low ?? 0) > 0.3)
  }

  /// The numbers of the example: 6 of 10 and 13 of 14, 8 of 9 and 4 of 13, 2 of 10 and 2 of 14.
  static let told: [[SurveyedStratum]] = [
    example(6, 13), example(2, 2),
    [
      SurveyedStratum(population: 59, with: 8, of: 9), SurveyedStratum(population: 101, with: 4, of: 13),
    ],
  ]

  @Test(arguments: told) func `are rounded further, without numerator, when one point gives a stratum away`(
    strata: [SurveyedStratum]
  ) throws {
    let table = CandidateTable.share(of: strata)
    let tally = TableTally(table, .standard)
    let ladder = Grain.ladder(of: table)
    let plain = DisclosureReview.cells(
      table, tally, hiding: [], [], .standard, ([ladder[0]], hasNumerators: true))
    let findings = Auditor.findings(publishing: [plain], of: [table], rules: .standard)
    #expect(findings.contains { $0.problem == .recoverable })
    #expect(findings.contains { $0.problem == .shownThoughUnsafe })

    let reviewed = try DisclosureReview().reviewed([table])[0]
    #expect(reviewed.total.figure?.numerator == nil)
    if let figure = reviewed.total.figure { #expect(figure.roundedTo == 0.05 || figure.roundedTo == 0.1) }
  }

  @Test func `are rounded to five points where that is enough, and to ten elsewhere`() throws {
    let ten = try DisclosureReview().reviewed([.share(of: Self.example(6, 13))])[0].total.figure
    #expect([ten?.estimate, ten?.low, ten?.high, ten?.roundedTo] == [0.8, 0.6, 1, 0.1])
    let five = try DisclosureReview().reviewed([.share(of: Self.example(2, 2))])[0].total.figure
    #expect([five?.estimate, five?.low, five?.high, five?.roundedTo] == [0.15, 0, 0.35, 0.05])
  }

  @Test func `are withheld when even ten points leave one value`() throws {
    // One answer of two units weighs a third of the whole: its value shows whatever the rounding.
    let strata = [
      SurveyedStratum(population: 60, with: 1, of: 1), SurveyedStratum(population: 120, with: 6, of: 12),
    ]
    let reviewed = try DisclosureReview().reviewed([.share(of: strata)])[0]
    #expect(reviewed.total.hiddenReason == .tableWithheld)
  }

  @Test func `leave every small stratum several values, in all small surveys of two strata`() throws {
    for first in 0...6 {
      for second in 0...9 {
        let strata = [
          SurveyedStratum(population: 20, with: first, of: 6),
          SurveyedStratum(population: 55, with: second, of: 9),
        ]
        for byStratum in [false, true] {
          let table = CandidateTable.share(of: strata, byStratum: byStratum)
          #expect(throws: Never.self) { try DisclosureReview().reviewed([table]) }
        }
      }
    }
  }

  @Test func `with more strata than can be tried out are looked at near the truth`() throws {
    // 10⁸ sets of numbers; two strata have a small side.
    let strata = (0..<8).map { SurveyedStratum(population: 30 + $0, with: $0 < 2 ? 1 : 4, of: 9) }
    let table = CandidateTable.share(of: strata)
    let reviewed = try DisclosureReview().reviewed([table])[0]
    #expect(reviewed.total.figure != nil)
    #expect(reviewed.total.figure?.numerator == nil)
    // One answer that weighs as much as a hundred others: nothing near makes up for it.
    let heavy = [SurveyedStratum(population: 100, with: 1, of: 1)]
    let light = (0..<2).map { _ in SurveyedStratum(population: 60, with: 30, of: 60) }
    #expect(
      try DisclosureReview().reviewed([.share(of: heavy + light)])[0].total.hiddenReason == .tableWithheld)
  }

  @Test func `whose weights differ within a stratum are withheld when a side is small`() throws {
    let even = CandidateTable.share(of: Self.example(2, 7))
    let uneven = CandidateTable(
      indicator: even.indicator, domain: even.domain, measure: .share, total: even.total, rows: [],
      contributions: even.contributions.enumerated().map { place, one in
        Contribution(row: nil, value: one.value, weight: one.weight + Double(place), stratum: one.stratum)
      }, decimals: 2, recalculation: even.recalculation)
    #expect(try DisclosureReview().reviewed([uneven])[0].total.hiddenReason == .tableWithheld)
  }
}
