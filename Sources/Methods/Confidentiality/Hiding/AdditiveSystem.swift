// SPDX-License-Identifier: AGPL-3.0-or-later

/// Values bound by sums, and what an outsider knows of each beforehand.
struct AdditiveSystem: Sendable {
  /// A value and its known bounds; a bound that is nil is not known.
  struct Cell: Sendable {
    var value: Double
    var lower: Double? = 0
    var upper: Double?
  }

  /// The value of `total` is the sum of those of `parts`.
  struct Equation: Sendable {
    var total: Int
    var parts: [Int]
  }

  var cells: [Cell] = []
  var equations: [Equation] = []

  /// Adds a cell and returns its place.
  mutating func add(_ value: Double, lower: Double? = 0, upper: Double? = nil) -> Int {
    cells.append(Cell(value: value, lower: lower, upper: upper))
    return cells.count - 1
  }

  /// Adds a sum.
  mutating func add(_ total: Int, isSumOf parts: [Int]) {
    equations.append(Equation(total: total, parts: parts))
  }
}
