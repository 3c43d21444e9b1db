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
      let code: FormIssue.Code = if case .unknownFunction = error { .unknownFunction } else { .badExpression }
      note(
        code, in: table.sheet, row: row.number, column: table.letters(column),
        "L’expression « \(source.prefix(80)) » n’est pas valable : \(Self.sentence(for: error)).")
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
      note(
        .unknownReference, in: place.sheet, row: place.row, column: place.column,
        "Aucune question ne s’appelle « \(place.reference) » : corrigez ce nom ou ajoutez la question.")
    }
  }

  private static func truth(_ text: String) -> String {
    switch text.lowercased() {
    case "yes", "oui", "true", "1": "true()"
    case "no", "non", "false", "0": ""
    default: text
    }
  }

  private static func sentence(for error: ExpressionError) -> String {
    switch error {
    case .tooLong: "elle dépasse 10 000 caractères"
    case .tooDeep: "elle est imbriquée sur plus de 100 niveaux"
    case .unexpectedCharacter(let position): "caractère inattendu en position \(position)"
    case .unclosed(let position): "le texte ou la référence ouvert en position \(position) n’est pas fermé"
    case .unexpected(let word?, let position): "« \(word) » est inattendu en position \(position)"
    case .unexpected(nil, _): "elle n’est pas finie"
    case .unknownFunction(let name, let position):
      "la fonction « \(name) » (position \(position)) n’existe pas"
    case .wrongArguments(let name, _): "« \(name) » n’a pas le bon nombre d’arguments"
    case .referenceExpected(let name, _): "« \(name) » attend des références à des questions"
    case .badPattern(let pattern): "« \(pattern) » n’est pas une expression régulière comprise ici"
    case .tooCostly: "elle demande trop de calcul"
    }
  }
}
