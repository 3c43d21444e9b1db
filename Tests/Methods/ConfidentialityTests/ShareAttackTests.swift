// SPDX-License-Identifier: AGPL-3.0-or-later
import Testing

@testable import Confidentiality

/// A reader of a share over strata, who knows what the page says and nothing else: units and answers by
/// stratum, the figure, and that without numerator some stratum has fewer than three on one side.
private struct ShareReader {
  let sample: SurveySample
  let figure: ReleasedFigure

  /// The numbers by stratum that could be behind the figure.
  func possible() throws -> [[Int]] {
    let sizes = sample.answers.map(\.count)
    let all = sizes.reduce([[]]) { sets, size in sets.flatMap { set in (0...size).map { set + [$0] } } }
    return try all.filter { numbers in
      let with = numbers.reduce(0, +)
      guard min(with, sizes.reduce(0, +) - with) >= 3,
        zip(numbers, sizes).contains(where: { min($0, $1 - $0) < 3 })
      else { return false }
      let guess = SurveySample.share(sample.populations, with: numbers, of: sizes)
      return figure.stands(for: try guess.table().total, decimals: 2)
    }
  }
}

@Suite struct `A reader of a share who tries all numbers` {
  /// Numbers with the property, out of so many, of 59 and of 101 units.
  static let told: [(with: [Int], of: [Int])] = [
    ([3, 0], [10, 10]), ([2, 1], [11, 12]), ([6, 1], [12, 3]), ([6, 13], [10, 14]), ([2, 2], [10, 14]),
  ]

  @Test(arguments: told) func `strikes out those whose whole would be hidden, and is left with several`(
    told: (with: [Int], of: [Int])
  ) throws {
    let sample = SurveySample.share([59, 101], with: told.with, of: told.of)
    guard let figure = try DisclosureReview().reviewed([sample.table()])[0].total.figure else { return }
    #expect(figure.numerator == nil)
    let possible = try ShareReader(sample: sample, figure: figure).possible()
    for stratum in [0, 1] where min(told.with[stratum], told.of[stratum] - told.with[stratum]) < 3 {
      #expect(Set(possible.map { $0[stratum] }).count > 1, "\(possible)")
    }
  }
}

@Suite struct `A respondent who reads the share` {
  @Test(arguments: [([2, 1], [10, 14]), ([1, 3], [10, 14]), ([8, 13], [10, 14]), ([2, 3], [12, 16])])
  func `knows its own answer, and is left with several numbers nevertheless`(with: [Int], of: [Int]) throws {
    let sample = SurveySample.share([59, 101], with: with, of: of)
    guard let figure = try DisclosureReview().reviewed([sample.table()])[0].total.figure else { return }
    let possible = try ShareReader(sample: sample, figure: figure).possible()
    for own in [0, 1] {
      for isYes in [true, false] where isYes ? with[own] > 0 : with[own] < of[own] {
        let left = possible.filter { isYes ? $0[own] > 0 : $0[own] < of[own] }
        for stratum in [0, 1] where min(with[stratum], of[stratum] - with[stratum]) < 3 {
          #expect(Set(left.map { $0[stratum] }).count > 1, "\(figure): \(left)")
        }
      }
    }
  }

  @Test func `is alone to know of neighbours that all said no, where nothing else is possible`() throws {
    // 10 %, from 0 to 30, leaves (2, 1) and (3, 0): the one « yes » of the second stratum would know all.
    let sample = SurveySample.share([59, 101], with: [2, 1], of: [10, 14])
    let table = try sample.table()
    let five = Grain.ladder(of: table)[1]
    let told = DisclosureReview.cells(
      table, TableTally(table, .standard), hiding: [], [], .standard, ([five], hasNumerators: false))
    #expect(told.total.figure?.low == 0 && told.total.figure?.high == 0.3)
    let findings = Auditor.findings(publishing: [told], of: [table], rules: .standard)
    #expect(findings.contains { $0.problem == .recoverable })
  }
}
