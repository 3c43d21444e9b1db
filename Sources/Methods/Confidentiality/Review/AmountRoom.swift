// SPDX-License-Identifier: AGPL-3.0-or-later

/// Whether the answers of a stratum could be others behind the figures of a table of amounts.
struct AmountRoom {
  private let table: CandidateTable
  private let shown: [(line: Int, grain: Grain)]
  private let values: [Double]
  /// The smallest difference between two answers, or between one and none.
  private let unit: Double
  private let least: Double
  private let printed: [[Double?]]?

  /// The room in a table of which these lines are shown, rounded so.
  init(_ table: CandidateTable, _ shown: [(line: Int, grain: Grain)]) {
    self.table = table
    self.shown = shown
    values = table.contributions.map(\.value)
    let sorted = Set(values + [0]).sorted()
    unit = zip(sorted.dropFirst(), sorted).map { $0 - $1 }.min() ?? 1
    least = min(0, values.min() ?? 0)
    printed = Self.print(values, table, shown)
  }

  /// Whether one or two answers of these respondents could differ a little, another stratum making up for it
  /// or not, without anything showing, and this for each respondent who knows its own. True where nobody can
  /// compute the figures again.
  func isLeft(for stratum: [Int]) -> Bool {
    guard printed != nil else { return true }
    var common = Set(stratum)
    for (place, one) in stratum.enumerated() {
      for other in stratum[place...] {
        for (first, second) in Self.moves where (one == other) == (second == 0) {
          let change = (first + second) * table.contributions[one].weight
          guard
            ([nil] + counterparts(of: stratum, change)).contains(where: { far in
              isPrinted([(one, first), (other, second)] + (far.map { [$0] } ?? []))
            })
          else { continue }
          common.formIntersection([one, other])
          if common.isEmpty || stratum.count == 1 { return true }
        }
      }
    }
    return false
  }

  /// For each other stratum, its largest answer moved by one, or by what makes up for this change.
  private func counterparts(of stratum: [Int], _ change: Double) -> [(Int, Double)?] {
    let others = Dictionary(grouping: values.indices.filter { !stratum.contains($0) }) {
      table.contributions[$0].stratum
    }.values.sorted { $0[0] < $1[0] }
    return others.flatMap { members -> [(Int, Double)?] in
      guard let largest = members.max(by: { values[$0] < values[$1] }) else { return [] }
      let even = (-change / table.contributions[largest].weight).rounded()
      return Set([1, -1, even]).subtracting([0]).sorted().map { (largest, $0) }
    }
  }

  private func isPrinted(_ changes: [(member: Int, steps: Double)]) -> Bool {
    var changed = values
    for (member, steps) in changes {
      changed[member] += steps * unit
      guard changed[member] >= least else { return false }
    }
    return Self.print(changed, table, shown) == printed
  }

  /// Changes of one answer, or of two whose sum changes.
  private static let moves: [(Double, Double)] = [1.0, -1, 2, -2, 3, -3].flatMap { first in
    [0.0, 1, -1, 2, -2, 3, -3].filter { first + $0 != 0 }.map { (first, $0) }
  }

  private static func print(
    _ values: [Double], _ table: CandidateTable, _ shown: [(line: Int, grain: Grain)]
  ) -> [[Double?]]? {
    var lines: [[Double?]] = []
    for (line, grain) in shown {
      let row = line == table.rows.count ? nil : line
      guard let exact = table.recalculation?.line(values, row) else { return nil }
      lines.append(grain.printed(exact))
    }
    return lines
  }
}
