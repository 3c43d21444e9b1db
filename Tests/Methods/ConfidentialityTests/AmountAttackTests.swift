// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Testing

@testable import Confidentiality

/// A reader of a total over a stratum taken in full, of 12 units, and three answers for 148 others.
private struct TotalReader {
  let figure: ReleasedFigure

  /// The sums of the twelve and the three answers that could be behind the figure. The twelve say nothing of
  /// the interval: estimate ± t √(148 (148 − 3) s² ∕ 3), with t for 13 degrees of freedom.
  func possible() -> [(sum: Int, three: [Int])] {
    var found: [(sum: Int, three: [Int])] = []
    for a in 0...60 {
      for b in a...60 {
        for c in b...60 {
          let three = [a, b, c].map(Double.init)
          let mean = three.reduce(0, +) / 3
          let variance = three.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2
          let half = 2.160_368_656 * (148 * 145 * variance / 3).squareRoot()
          for sum in 0...240 {
            let total = Double(sum) + 148 * mean
            guard abs(total - figure.estimate) <= (figure.roundedTo ?? 1) else { continue }
            let exact = Candidate(
              key: "*", estimate: total, low: half > 0 ? max(0, total - half) : nil,
              high: half > 0 ? total + half : nil)
            if figure.stands(for: exact, decimals: 0) { found.append((sum, [a, b, c])) }
          }
        }
      }
    }
    return found
  }
}

@Suite struct `A reader of a total who solves it for whole answers` {
  private static let twelve: [Double] = [5, 6, 4, 7, 5, 3, 4, 2, 6, 3, 4, 6]

  private func sample(_ measure: CandidateTable.Measure, isByStratum: Bool = false) -> SurveySample {
    SurveySample(
      populations: [12, 148], answers: [Self.twelve, [0, 1, 5]], measure: measure, decimals: 0,
      isByStratum: isByStratum)
  }

  @Test(arguments: [false, true]) func `finds neither three answers nor their sum`(isByStratum: Bool) throws {
    let table = try sample(.total, isByStratum: isByStratum).table()
    let figure = try #require(try DisclosureReview().reviewed([table])[0].total.figure)
    #expect(figure.roundedTo == 100 && figure.respondents == .exactly(15))
    let possible = TotalReader(figure: figure).possible()
    #expect(possible.contains { $0.sum == 55 && $0.three == [0, 1, 5] })
    #expect(Set(possible.map { $0.three.reduce(0, +) }).count > 1)
  }

  @Test func `would have found them in the digits of the page, as the audit says`() throws {
    let table = try sample(.total).table()
    let plain = DisclosureReview.cells(
      table, TableTally(table, .standard), hiding: [], [], .standard,
      ([.amount(0, atLeast: 0)], hasNumerators: true))
    let figure = try #require(plain.total.figure)
    #expect([figure.estimate, figure.low, figure.high] == [351, 0, 835])
    let possible = TotalReader(figure: figure).possible()
    #expect(possible.map(\.sum) == [55] && possible.map(\.three) == [[0, 1, 5]])
    #expect(!Auditor.findings(publishing: [plain], of: [table], rules: .standard).isEmpty)
  }

  @Test func `meets as much room in a mean, in steps of the same weight`() throws {
    var sample = sample(.mean)
    sample.decimals = 1
    let figure = try #require(try DisclosureReview().reviewed([sample.table()])[0].total.figure)
    // 2 · 49.3 of 160 units.
    #expect(figure.roundedTo == 1)
  }

  @Test func `meets the usual digits where every stratum has ten answers, or stands alone`() throws {
    let ten = (0..<10).map(Double.init)
    var sample = SurveySample(populations: [59, 101], answers: [ten, ten], measure: .total, decimals: 0)
    #expect(try DisclosureReview().reviewed([sample.table()])[0].total.figure?.roundedTo == nil)
    sample = SurveySample(populations: [59], answers: [ten], measure: .mean, decimals: 1)
    #expect(try DisclosureReview().reviewed([sample.table()])[0].total.figure?.roundedTo == nil)
  }

  @Test func `meets steps in the row that mixes strata, and in the whole it is taken from`() throws {
    let answers = [(0..<12).map { Double($0 % 5) }, (0..<18).map { Double($0 % 7) }]
    let rows = [(0..<12).map { $0 < 5 ? 0 : 1 }, (0..<18).map { $0 < 6 ? 0 : 1 }]
    let sample = SurveySample(
      populations: [59, 101], answers: answers, rows: rows, measure: .total, decimals: 0)
    let reviewed = try DisclosureReview().reviewed([sample.table()])[0]
    #expect(reviewed.total.figure?.roundedTo == 20)
    #expect(reviewed.rows.map { $0.figure?.roundedTo } == [20, 20])
  }

  @Test func `is never told by the audit that it cannot tell, whatever the answers`() throws {
    for seed in 1...40 {
      var generator = SeededChance(seed: seed)
      let sizes = [Int.random(in: 9...20, using: &generator), Int.random(in: 3...9, using: &generator)]
      let answers = sizes.map { size in
        (0..<size).map { _ in Double(Int.random(in: 0...8, using: &generator)) }
      }
      let isTaken = Bool.random(using: &generator)
      let sample = SurveySample(
        populations: [isTaken ? sizes[0] : 59, 101], answers: answers,
        measure: seed % 2 == 0 ? .mean : .total,
        decimals: seed % 2 == 0 ? 1 : 0)
      #expect(throws: Never.self, "seed \(seed)") { try DisclosureReview().reviewed([sample.table()]) }
    }
  }
}
