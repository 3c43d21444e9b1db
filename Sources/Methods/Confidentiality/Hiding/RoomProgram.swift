// SPDX-License-Identifier: AGPL-3.0-or-later

/// How far a hidden value could lie from the truth, all that is published being kept.
///
/// Moves v of the hidden cells that change no published cell are the kernel of the equations: v = C z. From the
/// true table, z = 0 is a possible move, so the program
///
///     max ± v_p   such that   lower − a ≤ C z ≤ upper − a,   z free
///
/// starts from its slack basis, without a first phase. Bland's rule ends it.
struct RoomProgram {
  /// The hidden cells, in the order of the rows of `moves`.
  private let hidden: [Int]
  private let place: [Int: Int]
  /// C: one row by hidden cell, one column by free move.
  private let moves: [[Double]]
  private let below: [Double]
  private let above: [Double]
  private let scale: Double
  private static let tiny = 1e-9

  /// The program of a system of which the cells `hidden` are not known.
  init(_ system: AdditiveSystem, hidden: [Int]) {
    self.hidden = hidden
    place = Dictionary(uniqueKeysWithValues: hidden.enumerated().map { ($1, $0) })
    moves = Self.kernel(of: system.equations, over: place, count: hidden.count)
    let scale = max(1, hidden.map { abs(system.cells[$0].value) }.max() ?? 1)
    below = hidden.map { cell in
      system.cells[cell].lower.map { max(0, (system.cells[cell].value - $0) / scale) } ?? .infinity
    }
    above = hidden.map { cell in
      system.cells[cell].upper.map { max(0, ($0 - system.cells[cell].value) / scale) } ?? .infinity
    }
    self.scale = scale
  }

  /// The largest distance by which `cell` could be lower and higher than it is, in the unit of the cell.
  func room(of cell: Int) -> (down: Double, up: Double) {
    guard let row = place[cell], moves[row].contains(where: { abs($0) > Self.tiny }) else { return (0, 0) }
    return (reach(moves[row].map { -$0 }) * scale, reach(moves[row]) * scale)
  }

  private static func kernel(
    of equations: [AdditiveSystem.Equation], over place: [Int: Int], count: Int
  ) -> [[Double]] {
    var matrix: [[Double]] = []
    for equation in equations {
      var row = [Double](repeating: 0, count: count)
      if let total = place[equation.total] { row[total] -= 1 }
      for part in equation.parts { if let column = place[part] { row[column] += 1 } }
      if row.contains(where: { $0 != 0 }) { matrix.append(row) }
    }
    var pivots: [Int] = []
    for column in 0..<count where pivots.count < matrix.count {
      let start = pivots.count
      guard
        let best = (start..<matrix.count).max(by: { abs(matrix[$0][column]) < abs(matrix[$1][column]) }),
        abs(matrix[best][column]) > tiny
      else { continue }
      matrix.swapAt(start, best)
      let pivot = matrix[start][column]
      for k in 0..<count { matrix[start][k] /= pivot }
      for other in matrix.indices where other != start && matrix[other][column] != 0 {
        let factor = matrix[other][column]
        for k in 0..<count { matrix[other][k] -= factor * matrix[start][k] }
      }
      pivots.append(column)
    }
    let free = (0..<count).filter { !pivots.contains($0) }
    var moves = [[Double]](repeating: [Double](repeating: 0, count: free.count), count: count)
    for (j, column) in free.enumerated() {
      moves[column][j] = 1
      for (i, pivot) in pivots.enumerated() { moves[pivot][j] = -matrix[i][column] }
    }
    return moves
  }

  /// max g·z under the bounds, z split into its positive and negative parts.
  private func reach(_ gain: [Double]) -> Double {
    let free = gain.count
    var table: [[Double]] = []
    for (row, move) in moves.enumerated() {
      if above[row] < .infinity { table.append(move + move.map { -$0 } + [above[row]]) }
      if below[row] < .infinity { table.append(move.map { -$0 } + move + [below[row]]) }
    }
    // Dictionary form: column j holds what is at zero, row i what is basic; names tell which variable it is.
    var columnNames = Array(0..<2 * free)
    var rowNames = Array(2 * free..<2 * free + table.count)
    var objective = gain + gain.map { -$0 } + [0]
    while true {
      let rising = columnNames.indices.filter { objective[$0] > Self.tiny }
      guard let entering = rising.min(by: { columnNames[$0] < columnNames[$1] }) else {
        return -objective[2 * free]
      }
      var leaving: Int?
      var least = Double.infinity
      for i in table.indices where table[i][entering] > Self.tiny {
        let ratio = table[i][2 * free] / table[i][entering]
        if ratio < least - Self.tiny {
          (leaving, least) = (i, ratio)
        } else if let current = leaving, ratio <= least + Self.tiny, rowNames[i] < rowNames[current] {
          (leaving, least) = (i, min(least, ratio))
        }
      }
      guard let leaving else { return .infinity }
      Self.pivot(&table, &objective, leaving, entering)
      swap(&columnNames[entering], &rowNames[leaving])
    }
  }

  private static func pivot(
    _ table: inout [[Double]], _ objective: inout [Double], _ row: Int, _ column: Int
  ) {
    let inverse = 1 / table[row][column]
    for k in table[row].indices { table[row][k] *= inverse }
    table[row][column] = inverse
    let line = table[row]
    func reduce(_ other: inout [Double]) {
      let factor = other[column]
      guard factor != 0 else { return }
      for k in other.indices where k != column { other[k] -= factor * line[k] }
      other[column] = -factor * inverse
    }
    for i in table.indices where i != row { reduce(&table[i]) }
    reduce(&objective)
  }
}
