// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import Kernel

/// The rows of a worksheet.
struct Worksheet: XMLContent {
  private(set) var rows: [SheetRow] = []
  private(set) var cellsLeft: Int
  private(set) var textBytesLeft: Int
  private let part: String
  private let texts: [String]
  private let limits: XLSXLimits
  private var row = SheetRow(number: 0, cells: [:])
  private var column = -1
  private var type = "n"
  private var value = ""
  private var isInValue = false
  private var isInCell = false
  private var inline = RichText()

  init(part: String, texts: [String], limits: XLSXLimits, cellsLeft: Int, textBytesLeft: Int) {
    self.part = part
    self.texts = texts
    self.limits = limits
    self.cellsLeft = cellsLeft
    self.textBytesLeft = textBytesLeft
  }

  mutating func open(_ element: String, _ attributes: [String: String]) throws(XLSXError) {
    switch element {
    case "row": try openRow(attributes["r"])
    case "c": try openCell(attributes)
    case "v": isInValue = isInCell
    default: if isInCell { inline.open(element) }
    }
  }

  mutating func add(_ text: String) {
    if isInValue { value += text } else { inline.add(text) }
  }

  mutating func close(_ element: String) throws(XLSXError) {
    switch element {
    case "row": if !row.cells.isEmpty { rows.append(row) }
    case "c":
      isInCell = false
      if let cell = try cell() { row.cells[column] = cell }
    case "v": isInValue = false
    default: if isInCell { inline.close(element) }
    }
  }

  private mutating func openRow(_ reference: String?) throws(XLSXError) {
    let last = row.number
    guard let number = reference.map({ Int($0) }) ?? last + 1, number > last else {
      throw damage("row \(reference ?? "") after row \(last)")
    }
    guard number <= limits.rows else { throw .tooLarge(part: part) }
    row = SheetRow(number: number, cells: [:])
    column = -1
  }

  private mutating func openCell(_ attributes: [String: String]) throws(XLSXError) {
    column += 1
    if let text = attributes["r"] {
      guard let reference = CellReference(text), reference.row == row.number else {
        throw damage("cell \(text) in row \(row.number)")
      }
      column = reference.column
    }
    cellsLeft -= 1
    guard column < limits.columns, cellsLeft >= 0 else { throw .tooLarge(part: part) }
    type = attributes["t"] ?? "n"
    value = ""
    inline = RichText()
    isInCell = true
  }

  /// The cell just read, or nil when it holds nothing. Errors and dates in ISO 8601 are texts.
  private mutating func cell() throws(XLSXError) -> SheetCell? {
    if type == "inlineStr" { return try text(inline.take()) }
    guard !value.isEmpty else { return nil }
    switch type {
    case "s":
      guard let index = Int(value), texts.indices.contains(index) else {
        throw damage("shared text \(value)")
      }
      return try text(texts[index])
    case "n":
      guard let number = Double(value.trimmed), number.isFinite else { throw damage("number \(value)") }
      return .number(number)
    case "b": return .boolean(value == "1" || value == "true")
    case "str": return try text(value.withoutEscapes)
    case "e", "d": return try text(value)
    default: throw damage("cell of type \(type)")
    }
  }

  private mutating func text(_ text: String) throws(XLSXError) -> SheetCell? {
    guard !text.isEmpty else { return nil }
    textBytesLeft -= text.utf8.count
    // No character takes more than three bytes for each of Excel's own.
    guard textBytesLeft >= 0, text.utf8.count <= 3 * limits.textLength, text.utf16.count <= limits.textLength
    else { throw .tooLarge(part: part) }
    return .text(text)
  }

  private func damage(_ what: String) -> XLSXError {
    .damaged(part: part, reason: "\(what.prefix(80)), near row \(row.number)")
  }
}
