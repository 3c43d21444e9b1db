// SPDX-License-Identifier: AGPL-3.0-or-later

/// max gain·x such that rows·x ≤ constants, x ≥ 0, where no constant is negative: x = 0 starts it.
///
/// A dictionary in which a column and a row change places at each step; Bland's rule ends it.
struct DictionarySimplex {
  /// Coefficients, then the constant, by row.
  private var rows: [[Double]]
  private var gain: [Double]
  private var columnNames: [Int]
  private var rowNames: [Int]
  private let count: Int
  private static let tiny = 1e-9

  /// A program; each row ends with its constant.
  init(rows: [[Double]], gain: [Double]) {
    count = gain.count
    self.rows = rows
    self.gain = gain + [0]
    columnNames = Array(0..<count)
    rowNames = Array(count..<count + rows.count)
  }

  /// The largest gain; infinity when nothing bounds it.
  mutating func maximum() -> Double {
    while let entering = entering() {
      guard let leaving = leaving(entering) else { return .infinity }
      pivot(leaving, entering)
      swap(&columnNames[entering], &rowNames[leaving])
    }
    return -gain[count]
  }

  /// The values of x, once the largest gain is found.
  var solution: [Double] {
    var values = [Double](repeating: 0, count: count)
    for (row, name) in rowNames.enumerated() where name < count { values[name] = rows[row][count] }
    return values
  }

  private func entering() -> Int? {
    columnNames.indices.filter { gain[$0] > Self.tiny }.min { columnNames[$0] < columnNames[$1] }
  }

  private func leaving(_ entering: Int) -> Int? {
    var best: (row: Int, ratio: Double)?
    for row in rows.indices where rows[row][entering] > Self.tiny {
      let ratio = rows[row][count] / rows[row][entering]
      guard let current = best else {
        best = (row, ratio)
        continue
      }
      let isTie = abs(ratio - current.ratio) <= Self.tiny
      if isTie ? rowNames[row] < rowNames[current.row] : ratio < current.ratio { best = (row, ratio) }
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let inverse = 1 / rows[row][column]
    for k in 0...count { rows[row][k] *= inverse }
    rows[row][column] = inverse
    let line = rows[row]
    for other in rows.indices where other != row { Self.reduce(&rows[other], by: line, column, inverse) }
    Self.reduce(&gain, by: line, column, inverse)
  }

  private static func reduce(_ other: inout [Double], by line: [Double], _ column: Int, _ inverse: Double) {
    let factor = other[column]
    guard factor != 0 else { return }
    for k in line.indices where k != column { other[k] -= factor * line[k] }
    other[column] = -factor * inverse
  }
}
