// SPDX-License-Identifier: AGPL-3.0-or-later

/// The interval in which an outsider places each hidden value.
///
/// Standard form, x = lower + y with y ≥ 0, a slack for each upper bound, and the two phases of the simplex
/// method with Bland's rule. It knows nothing of the true values: a knowledge that contradicts itself has no
/// solution, and what has none is not safe.
struct OutsiderProgram {
  private var tableau: [[Double]] = []
  private var basis: [Int] = []
  private let knowledge: OutsiderKnowledge
  /// Columns of each unknown: its own and, when it has no lower bound, that of its negative part.
  private var columns: [(plus: Int, minus: Int?)] = []
  private var columnCount = 0
  private let scale: Double
  private static let tiny = 1e-9

  /// The program of this knowledge, or nil when nothing satisfies it.
  init?(_ knowledge: OutsiderKnowledge) {
    self.knowledge = knowledge
    let sizes = knowledge.equations.map { abs($0.constant) } + knowledge.unknowns.map { abs($0.lower ?? 0) }
    scale = max(1, sizes.max() ?? 1)
    for unknown in knowledge.unknowns {
      columns.append((columnCount, unknown.lower == nil ? columnCount + 1 : nil))
      columnCount += unknown.lower == nil ? 2 : 1
    }
    let bounded = knowledge.unknowns.indices.filter { knowledge.unknowns[$0].upper != nil }
    let structural = columnCount + bounded.count
    var rows: [(coefficients: [Double], constant: Double)] = []
    for equation in knowledge.equations {
      var row = [Double](repeating: 0, count: structural)
      var constant = equation.constant
      for (place, coefficient) in equation.terms {
        add(coefficient, of: place, to: &row)
        constant -= coefficient * (knowledge.unknowns[place].lower ?? 0)
      }
      rows.append((row, constant / scale))
    }
    for (k, place) in bounded.enumerated() {
      var row = [Double](repeating: 0, count: structural)
      add(1, of: place, to: &row)
      row[columnCount + k] = 1
      let unknown = knowledge.unknowns[place]
      rows.append((row, ((unknown.upper ?? 0) - (unknown.lower ?? 0)) / scale))
    }
    columnCount = structural
    guard start(rows) else { return nil }
  }

  /// The smallest and the largest value that an unknown may have; infinite where nothing bounds it.
  func interval(of place: Int) -> (low: Double, high: Double)? {
    let origin = knowledge.unknowns[place].lower ?? 0
    var gain = [Double](repeating: 0, count: columnCount)
    add(1, of: place, to: &gain)
    guard let up = maximum(gain), let down = maximum(gain.map { -$0 }) else { return nil }
    var (low, high) = (origin - down * scale, origin + up * scale)
    if knowledge.unknowns[place].isWhole {
      if low.isFinite { low = (low - 1e-6 * scale).rounded(.up) }
      if high.isFinite { high = (high + 1e-6 * scale).rounded(.down) }
    }
    return (low, high)
  }

  private func add(_ coefficient: Double, of place: Int, to row: inout [Double]) {
    row[columns[place].plus] += coefficient
    if let minus = columns[place].minus { row[minus] -= coefficient }
  }

  /// Phase one: a first solution, with one artificial variable by row.
  private mutating func start(_ rows: [(coefficients: [Double], constant: Double)]) -> Bool {
    let count = rows.count
    for (i, row) in rows.enumerated() {
      let sign = row.constant < 0 ? -1.0 : 1.0
      var artificial = [Double](repeating: 0, count: count)
      artificial[i] = 1
      tableau.append(row.coefficients.map { sign * $0 } + artificial + [sign * row.constant])
      basis.append(columnCount + i)
    }
    var cost = [Double](repeating: 0, count: columnCount + count + 1)
    for row in tableau { for k in 0..<columnCount { cost[k] += row[k] } }
    for row in tableau { cost[columnCount + count] += row[columnCount + count] }
    guard Self.climb(&tableau, &basis, &cost, columns: columnCount) else { return false }
    guard abs(cost[columnCount + count]) <= 1e-7 else { return false }
    // An artificial variable left in the basis, at zero, gives its place or shows that its row says nothing.
    var kept: [Int] = []
    for i in tableau.indices {
      if basis[i] >= columnCount {
        guard let entering = (0..<columnCount).first(where: { abs(tableau[i][$0]) > 1e-7 }) else { continue }
        Self.pivot(&tableau, &basis, &cost, i, entering)
      }
      kept.append(i)
    }
    basis = kept.map { basis[$0] }
    tableau = kept.map { i in Array(tableau[i][0..<columnCount]) + [tableau[i][columnCount + count]] }
    return true
  }

  /// Phase two; infinity when nothing bounds the gain, nil when it did not end.
  private func maximum(_ gain: [Double]) -> Double? {
    var (rows, names) = (tableau, basis)
    var cost = gain + [0]
    for (i, name) in names.enumerated() where cost[name] != 0 {
      let factor = cost[name]
      for k in cost.indices { cost[k] -= factor * rows[i][k] }
    }
    return Self.climb(&rows, &names, &cost, columns: columnCount) ? -cost[columnCount] : .infinity
  }

  /// Raises the gain as far as it goes; false when it has no end.
  private static func climb(
    _ rows: inout [[Double]], _ basis: inout [Int], _ cost: inout [Double], columns: Int
  ) -> Bool {
    while let entering = (0..<columns).first(where: { cost[$0] > tiny }) {
      var leaving: (row: Int, ratio: Double)?
      for i in rows.indices where rows[i][entering] > tiny {
        let ratio = max(0, rows[i][rows[i].count - 1]) / rows[i][entering]
        guard let best = leaving else {
          leaving = (i, ratio)
          continue
        }
        let ties = abs(ratio - best.ratio) <= tiny
        if ties ? basis[i] < basis[best.row] : ratio < best.ratio { leaving = (i, ratio) }
      }
      guard let leaving else { return false }
      pivot(&rows, &basis, &cost, leaving.row, entering)
    }
    return true
  }

  private static func pivot(
    _ rows: inout [[Double]], _ basis: inout [Int], _ cost: inout [Double], _ row: Int, _ column: Int
  ) {
    let divisor = rows[row][column]
    for k in rows[row].indices { rows[row][k] /= divisor }
    let line = rows[row]
    for i in rows.indices where i != row && rows[i][column] != 0 {
      let factor = rows[i][column]
      for k in line.indices { rows[i][k] -= factor * line[k] }
    }
    let factor = cost[column]
    if factor != 0 { for k in line.indices { cost[k] -= factor * line[k] } }
    basis[row] = column
  }
}
