// SPDX-License-Identifier: AGPL-3.0-or-later

/// The moves of some cells that change no sum and no other cell: v = C z.
struct MoveKernel {
  /// The cells that may move, in the order of the rows of `moves`.
  let cells: [Int]
  /// The row of each cell.
  let place: [Int: Int]
  /// C: one row by cell, one column by free move.
  let moves: [[Double]]
  static let tiny = 1e-9

  /// The moves of `cells` that keep the equations.
  init(of equations: [AdditiveSystem.Equation], moving cells: [Int]) {
    self.cells = cells
    place = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    moves = Self.kernel(of: equations, over: place, count: cells.count)
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
}
