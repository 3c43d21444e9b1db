// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension FormReader {
  /// Adds the question of a row.
  mutating func add(_ kind: QuestionKind, _ row: SheetRow, of table: FormTable) {
    guard let name = name(of: row, in: table) else { return }
    let label = table.translated(row, "label")
    let hint = table.translated(row, "hint")
    if label.isEmpty, hint.isEmpty, kind != .calculation {
      note(.missingLabel(question: name), in: table.sheet, row: row.number, column: table.letters("label"))
    }
    let calculation = expression("calculation", row, name, of: table)
    if kind == .calculation, table.text(row, "calculation").isEmpty {
      note(
        .missingCalculation(question: name), in: table.sheet, row: row.number,
        column: table.letters("calculation"))
    }
    let softMessage = table.translated(row, "soft_constraint_message")
    for (column, text) in [("label", label), ("hint", hint), ("soft_constraint_message", softMessage)] {
      references(in: text, column, row, of: table)
    }
    questions.append(
      Question(
        name: name, variable: variable(of: row, name, in: table), kind: kind, label: label, hint: hint,
        required: expression("required", row, name, of: table),
        relevant: expression("relevant", row, name, of: table),
        constraint: expression("constraint", row, name, of: table),
        constraintMessage: table.translated(row, "constraint_message"),
        softConstraint: expression("soft_constraint", row, name, of: table),
        softConstraintMessage: softMessage, calculation: calculation,
        appearance: table.text(row, "appearance"), prefill: prefill(of: row, in: table),
        acceptsUnknown: isYes("unknown", row, of: table), groups: open.map(\.name),
        page: page(of: kind, name), row: row.number))
  }

  private mutating func page(of kind: QuestionKind, _ name: String) -> String? {
    if let group = open.first { return group.name }
    guard kind != .calculation else { return nil }
    if let loosePage { return loosePage }
    pages.append(FormPage(name: name, label: ""))
    loosePage = name
    return name
  }

  private mutating func variable(of row: SheetRow, _ name: String, in table: FormTable) -> String {
    let written = table.text(row, "variable")
    let variable = written.isEmpty ? name : written
    if let other = rowsByVariable[variable], !written.isEmpty {
      note(
        .doubledVariable(variable, row: other), in: table.sheet, row: row.number,
        column: table.letters("variable"))
    }
    rowsByVariable[variable] = row.number
    return variable
  }

  private mutating func prefill(of row: SheetRow, in table: FormTable) -> Prefill? {
    let text = table.text(row, "prefill")
    if text.isEmpty { return nil }
    if text.lowercased() == "previous" { return .previous }
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    if parts.count == 2, parts[0].lowercased() == "register", !parts[1].isEmpty { return .register(parts[1]) }
    note(.invalidPrefill(text), in: table.sheet, row: row.number, column: table.letters("prefill"))
    return nil
  }

  private mutating func isYes(_ column: String, _ row: SheetRow, of table: FormTable) -> Bool {
    let text = table.text(row, column).lowercased()
    if Self.isYes(text) { return true }
    if !["", "no", "non", "false", "false()", "0"].contains(text) {
      note(.invalidTruth(text), in: table.sheet, row: row.number, column: table.letters(column))
    }
    return false
  }
}
