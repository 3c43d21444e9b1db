// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

extension Workbook {
  /// A workbook written as tables: one text by row, cells between bars; the first row holds the headings.
  static func form(_ survey: [String], choices: [String]) -> Workbook {
    let sheets = [("survey", survey), ("choices", choices)]
    return Workbook(
      sheets: sheets.map { name, rows in
        Sheet(name: name, rows: rows.enumerated().map { SheetRow(number: $0 + 1, cells: cells(of: $1)) })
      })
  }

  private static func cells(of row: String) -> [Int: SheetCell] {
    let texts = row.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    return texts.enumerated().reduce(into: [:]) { cells, cell in
      if !cell.element.isEmpty { cells[cell.offset] = .text(cell.element) }
    }
  }

  /// The small questionnaire of the tests: three pages, each kind of question.
  static let small = form(
    [
      "type | name | label | relevant | required | constraint | constraint_message | unknown | prefill | soft_constraint | soft_constraint_message | variable | appearance | calculation",
      "begin group | identity | Identité | | | | | | | | | |",
      "text | nom | Nom du pôle | | yes | | | | register:name | | | pole_name |",
      "select_one oui_non | employs | Employez-vous ? | | yes | | | | | | | |",
      "text | why_not | Pourquoi ? | ${employs} = 'non' | | | | | | | | |",
      "end group",
      "begin group | emploi | Emploi | ${employs} = 'oui' | | | | | | | | |",
      "integer | jobs | Salariés | | yes | . >= 0 and . <= 500 | De 0 à 500. | yes | | . <= 100 | Plus de cent ? | |",
      "decimal | fte | Équivalents temps plein | | | | | | | | | |",
      "end group",
      "begin group | membres | Membres | | | | | | | | | |",
      "integer | total | Combien en tout ? | | yes | | | yes | | | | |",
      "begin group | kinds | Dont | | | | | | | | | |",
      "integer | assos | Associations | | | | | yes | | | | |",
      "integer | coops | Coopératives | | | | | yes | | | | |",
      "calculate | sum | | | | | | | | | | | | coalesce(${assos}, 0) + coalesce(${coops}, 0)",
      "note | check | Somme : ${sum} | | | | | | | ${sum} = ${total} | La somme diffère du total. | |",
      "end group",
      "select_multiple secteurs | sectors | Secteurs | | | count-selected(.) <= 2 | Deux au plus. | yes | | | | |",
      "date | since | Depuis | | | | | | | | | |",
      "text | comment | Commentaire | | | | | | | | | | multiline",
      "end group",
    ],
    choices: [
      "list_name | name | label", "oui_non | oui | Oui", "oui_non | non | Non",
      "secteurs | energie | Énergie",
      "secteurs | culture | Culture", "secteurs | mobilite | Mobilité",
    ])
}
