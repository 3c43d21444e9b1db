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
      note(
        .missingColumn, in: table.sheet, row: table.header,
        "La colonne « \(column) » manque dans la feuille « \(table.sheet) » : ajoutez-la.")
    }
    var seen: Set<String> = []
    for (name, column) in table.headings {
      let letters = Sheet.letters(of: column)
      if !seen.insert(name).inserted {
        note(
          .doubledColumn, in: table.sheet, row: table.header, column: letters,
          "La colonne « \(name) » figure deux fois : supprimez l’une des deux.")
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
      note(
        .unknownColumn, in: table.sheet, row: table.header, column: letters,
        "La colonne « \(heading) » n’est pas connue, elle est ignorée : vérifiez son nom.",
        severity: .warning)
      return
    }
    for row in table.rows where !row.text(column).trimmed.isEmpty {
      note(
        .unsupportedColumn, in: table.sheet, row: row.number, column: letters,
        "La colonne « \(heading) » n’est pas encore prise en charge : videz cette cellule.")
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
          name.isEmpty ? .missingName : .invalidName, in: table.sheet, row: row.number,
          column: table.letters("name"),
          "La modalité doit avoir un nom sans espace : corrigez « \(name) ».")
        continue
      }
      let label = table.translated(row, "label")
      if label.isEmpty {
        note(
          .missingLabel, in: table.sheet, row: row.number, column: table.letters("label"),
          "La modalité « \(name) » n’a pas de libellé : donnez-lui en un.")
      }
      if !allowsDoubles, lists[list]?.contains(where: { $0.name == name }) ?? false {
        note(
          .doubledChoice, in: table.sheet, row: row.number, column: table.letters("name"),
          "La modalité « \(name) » figure deux fois dans la liste « \(list) » : renommez l’une des deux.")
      }
      lists[list, default: []].append(Choice(name: name, label: label))
    }
  }
}
