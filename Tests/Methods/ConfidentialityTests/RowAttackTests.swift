// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Testing

@testable import Confidentiality

/// A survey of 59 and 101 units, of which 10 and 14 answered, in two rows.
private struct TwoRows {
  /// The respondents of the first row, by stratum.
  let size: [Int]
  /// Those with the property, by row and stratum.
  let with: [[Int]]

  var sizes: [[Int]] { [size, [10 - size[0], 14 - size[1]]] }

  var sample: SurveySample {
    SurveySample(
      populations: [59, 101],
      answers: [0, 1].map { h in
        [0, 1].flatMap { row in SurveySample.answers(with[row][h], of: sizes[row][h]) }
      },
      rows: [0, 1].map { h in [0, 1].flatMap { row in Array(repeating: row, count: sizes[row][h]) } })
  }
}

/// A reader of the page, to whom the composition of the rows by stratum is known too.
private struct TwoRowsReader {
  let sizes: [[Int]]
  let table: ReviewedTable

  /// The numbers by row and stratum that would have been printed so: rows and whole with three of each side,
  /// and some number with fewer, since no numerator is given.
  func possible() throws -> [[[Int]]] {
    let whole = [0, 1].map { sizes[0][$0] + sizes[1][$0] }
    let rows = try [0, 1].map { row in try candidates(row, of: sizes[row]) }
    var printed: [[Int]: Bool] = [:]
    var found: [[[Int]]] = []
    for first in rows[0] {
      for second in rows[1] {
        let sum = [first[0] + second[0], first[1] + second[1]]
        let isSecret = zip(first + second + sum, sizes[0] + sizes[1] + whole).contains {
          min($0, $1 - $0) < 3
        }
        guard isSecret, min(sum[0] + sum[1], 24 - sum[0] - sum[1]) >= 3 else { continue }
        if printed[sum] == nil {
          let guess = try SurveySample.share([59, 101], with: sum, of: whole).table().total
          printed[sum] = table.total.figure?.stands(for: guess, decimals: 2) ?? true
        }
        if printed[sum] == true { found.append([first, second]) }
      }
    }
    return found
  }

  private func candidates(_ row: Int, of size: [Int]) throws -> [[Int]] {
    let all = (0...size[0]).flatMap { a in (0...size[1]).map { [a, $0] } }
    guard let figure = table.rows[row].figure else { return all }
    return try all.filter { numbers in
      var with = sizes.map { _ in [0, 0] }
      with[row] = numbers
      let guess = try TwoRows(size: sizes[0], with: with).sample.table().rows[row]
      return min(numbers[0] + numbers[1], size[0] + size[1] - numbers[0] - numbers[1]) >= 3
        && figure.stands(for: guess, decimals: 2)
    }
  }
}

@Suite struct `A reader of a share by a variable who joins its lines` {
  @Test func `would have found both rows in five points, as the audit says`() throws {
    let rows = TwoRows(size: [6, 9], with: [[5, 3], [0, 4]])
    let table = try rows.sample.table()
    let five = Grain.ladder(of: table)[1]
    let told = DisclosureReview.cells(
      table, TableTally(table, .standard), hiding: [], [], .standard,
      (Array(repeating: five, count: 3), hasNumerators: false))
    #expect(told.total.figure?.estimate == 0.5 && told.rows.map { $0.figure?.estimate } == [0.5, 0.5])
    let possible = try TwoRowsReader(sizes: rows.sizes, table: told).possible()
    #expect(possible == [[[5, 3], [0, 4]]], "\(told)")
    let findings = Auditor.findings(publishing: [told], of: [table], rules: .standard)
    #expect(findings.contains { $0.problem == .recoverable })
  }

  @Test func `is left with several numbers of each, whatever was answered`() throws {
    var (shown, bare) = (0, 0)
    var generator = SeededChance(seed: 15)
    for trial in 0..<25 {
      let size = [Int.random(in: 3...7, using: &generator), Int.random(in: 4...10, using: &generator)]
      let sizes = [size, [10 - size[0], 14 - size[1]]]
      let with =
        trial == 0
        ? [[5, 3], [0, 4]] : sizes.map { $0.map { Int.random(in: 0...$0, using: &generator) } }
      let rows = TwoRows(size: trial == 0 ? [6, 9] : size, with: with)
      let reviewed = try DisclosureReview().reviewed([rows.sample.table()])[0]
      guard let whole = reviewed.total.figure, whole.numerator == nil else { continue }
      if reviewed.rows.allSatisfy({ $0.hiddenReason == .tableWithheld }) { bare += 1 }
      guard reviewed.rows.allSatisfy({ $0.figure != nil }) else { continue }
      shown += 1
      let possible = try TwoRowsReader(sizes: rows.sizes, table: reviewed).possible()
      for row in [0, 1] {
        for h in [0, 1] where min(with[row][h], rows.sizes[row][h] - with[row][h]) < 3 {
          #expect(Set(possible.map { $0[row][h] }).count > 1, "\(rows): \(possible)")
        }
      }
    }
    #expect(shown > 3 && bare > 0)
  }
}
