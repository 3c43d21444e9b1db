// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A sheet whose first row names the columns.
struct FormTable {
  let sheet: String
  let header: Int
  let rows: [SheetRow]
  private(set) var columns: [String: Int] = [:]
  private(set) var headings: [(name: String, column: Int)] = []

  /// Reads the headings of `sheet`; each is known by its name in lower case, the French label before another.
  init(_ source: Sheet, language: String) {
    sheet = source.name
    let filled = source.rows.filter { row in row.cells.values.contains { !$0.text.trimmed.isEmpty } }
    header = filled.first?.number ?? 1
    rows = Array(filled.dropFirst())
    for column in (filled.first?.cells.keys.sorted() ?? []) {
      let name = Self.name(of: filled.first?.text(column) ?? "", language: language)
      guard !name.isEmpty else { continue }
      headings.append((name, column))
      if columns[name] == nil { columns[name] = column }
    }
  }

  /// The text of a row in a column, without the spaces around it.
  func text(_ row: SheetRow, _ column: String) -> String {
    columns[column].map { row.text($0).trimmed } ?? ""
  }

  /// The text of a row in its translated column, or in the plain one.
  func translated(_ row: SheetRow, _ column: String) -> String {
    let text = text(row, column + "::*")
    return text.isEmpty ? self.text(row, column) : text
  }

  /// The letters of a column, if the sheet has it.
  func letters(_ column: String) -> String? {
    (columns[column] ?? columns[column + "::*"]).map(Sheet.letters(of:))
  }

  private static func name(of heading: String, language: String) -> String {
    let parts = heading.lowercased().split(separator: ":", omittingEmptySubsequences: true)
    guard let first = parts.first.map({ String($0).trimmed }) else { return "" }
    let plain = first == "list name" ? "list_name" : first == "caption" ? "label" : first
    guard parts.count > 1 else { return plain }
    let spoken = String(parts[parts.count - 1]).trimmed
    let isOurs = spoken == language.lowercased() || spoken.contains("(fr)") || spoken == "fr"
    return isOurs ? plain + "::*" : plain + "::" + spoken
  }
}
