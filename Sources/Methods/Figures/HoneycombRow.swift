// SPDX-License-Identifier: AGPL-3.0-or-later

/// Units counted among others, as cells in lines: 35 poles of 50.
public struct HoneycombRow: Hashable, Sendable {
  /// What the picture says, as its accessible name.
  public let title: String
  /// How many cells are full.
  public let count: Int
  /// How many cells there are.
  public let total: Int
  /// How many cells a line holds.
  public let perLine: Int

  /// Cells in lines, the full ones first.
  public init(title: String, count: Int, of total: Int, perLine: Int = 10) {
    precondition(0 <= count && count <= total && perLine > 0, "a row shows a part of a whole, in lines")
    (self.title, self.count, self.total, self.perLine) = (title, count, total, perLine)
  }

  /// The picture for a page, with the classes of the style sheet.
  public var svg: String {
    "<svg viewBox=\"\(viewBox)\" role=\"img\" aria-label=\"\(title.escaped)\">" + picture(.page) + "</svg>"
  }

  /// The picture as a file, with literal colours.
  public var standalone: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"364\" viewBox=\"\(viewBox)\" role=\"img\"><title>"
      + title.escaped + "</title>" + picture(.standalone) + "</svg>\n"
  }

  private var viewBox: String {
    let lineCount = (total + perLine - 1) / perLine
    let columns = Double(min(total, perLine)) + (lineCount > 1 ? 0.5 : 0)
    return "0 0 \(n(columns * 17.3 + 1)) \(n(15 * Double(max(lineCount, 1)) + 5))"
  }

  private func picture(_ look: Drawing.Look) -> String {
    var drawing = Drawing(look)
    for (range, mark) in [(count..<total, Mark.empty), (0..<count, Mark.full)] where !range.isEmpty {
      drawing.path(range.map(cell).joined(), mark)
    }
    return drawing.svg
  }

  /// Odd lines are shifted by half a cell, as in a comb.
  private func cell(_ index: Int) -> String {
    let line = index / perLine
    let shift = line.isMultiple(of: 2) ? 0 : 8.65
    return Hexagon.path(
      x: 8.7 + 17.3 * Double(index % perLine) + shift, y: 10 + 15 * Double(line), radius: 8.9)
  }
}
