// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension FormReader {
  static let surveyColumns: Set<String> = [
    "type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message",
    "calculation", "appearance", "variable", "prefill", "unknown", "disabled", "soft_constraint",
    "soft_constraint_message",
  ]

  /// Columns of XLSForm that change what a form does, so that they are never ignored when filled.
  static let unsupportedColumns: Set<String> = [
    "choice_filter", "repeat_count", "trigger", "parameters", "default", "read_only", "readonly", "media",
    "image", "audio", "video", "body", "bind", "instance", "save_to",
  ]

  /// Checks the headings of a table; false when a required one is missing.
  mutating func check(_ table: FormTable, required: [String], known: Set<String>) -> Bool {
    var isComplete = true
    for column in required where table.columns[column] == nil {
      isComplete = false
      note(.missingColumn(column), in: table.sheet, row: table.header)
    }
    var seen: Set<String> = []
    for (name, column) in table.headings {
      let letters = Sheet.letters(of: column)
      if !seen.insert(name).inserted {
        note(.doubledColumn(name), in: table.sheet, row: table.header, column: letters)
      }
      check(heading: name, at: column, of: table, known: known)
    }
    return isComplete
  }

  private mutating func check(heading: String, at column: Int, of table: FormTable, known: Set<String>) {
    let base = heading.split(separator: ":").first.map(String.init) ?? heading
    guard !known.contains(base) else { return }
    let letters = Sheet.letters(of: column)
    guard Self.unsupportedColumns.contains(base) else {
      note(.unknownColumn(heading), in: table.sheet, row: table.header, column: letters)
      return
    }
    for row in table.rows where !row.text(column).trimmed.isEmpty {
      note(.unsupportedColumn(heading), in: table.sheet, row: row.number, column: letters)
    }
  }

  /// Reads the lists of choices.
  mutating func readChoices(language: String, allowsDoubles: Bool) {
    guard let sheet = workbook.sheet(named: "choices") else { return }
    let table = FormTable(sheet, language: language)
    let known: Set<String> = ["list_name", "name", "label"]
    guard check(table, required: ["list_name", "name"], known: known) else { return }
    for row in table.rows {
      let list = table.text(row, "list_name")
      let name = table.text(row, "name")
      guard !list.isEmpty else { continue }
      guard !name.isEmpty, !name.contains(where: \.isWhitespace) else {
        note(
          name.isEmpty ? .missingChoiceName : .invalidChoiceName(name), in: table.sheet, row: row.number,
          column: table.letters("name"))
        continue
      }
      let label = table.translated(row, "label")
      if label.isEmpty {
        note(
          .missingChoiceLabel(choice: name), in: table.sheet, row: row.number, column: table.letters("label"))
      }
      if !allowsDoubles, lists[list]?.contains(where: { $0.name == name }) ?? false {
        note(
          .doubledChoice(name, list: list), in: table.sheet, row: row.number, column: table.letters("name"))
      }
      lists[list, default: []].append(Choice(name: name, label: label))
    }
  }
}
