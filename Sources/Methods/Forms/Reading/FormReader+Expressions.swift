// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A reference of the survey, with its place.
struct ExpressionPlace {
  let reference: String
  let sheet: String
  let row: Int
  let column: String?
}

extension FormReader {
  /// The expression in a column of a row, or nil when there is none or it is wrong.
  mutating func expression(
    _ column: String, _ row: SheetRow, _ name: String, of table: FormTable
  ) -> Expression? {
    let written = table.text(row, column)
    let source = column == "required" ? Self.truth(written) : written
    guard !source.isEmpty else { return nil }
    do {
      let expression = try Expression(source)
      for reference in expression.references.sorted() {
        sources.append(
          ExpressionPlace(
            reference: reference, sheet: table.sheet, row: row.number, column: table.letters(column)))
      }
      return expression
    } catch {
      note(
        .badExpression(String(source.prefix(80)), error), in: table.sheet, row: row.number,
        column: table.letters(column))
      return nil
    }
  }

  /// Notes the answers that a label shows.
  mutating func references(in text: String, _ column: String, _ row: SheetRow, of table: FormTable) {
    for reference in LabelTemplate(text).references {
      sources.append(
        ExpressionPlace(
          reference: reference, sheet: table.sheet, row: row.number, column: table.letters(column)))
    }
  }

  /// Notes each reference to a question that does not exist.
  mutating func checkReferences() {
    // A row that could not be read may be the one referred to: its own error is enough.
    let names = unreadable.union(questions.map(\.name))
    for place in sources where !names.contains(place.reference) {
      note(.unknownReference(place.reference), in: place.sheet, row: place.row, column: place.column)
    }
  }

  private static func truth(_ text: String) -> String {
    switch text.lowercased() {
    case "yes", "oui", "true", "1": "true()"
    case "no", "non", "false", "0": ""
    default: text
    }
  }
}
