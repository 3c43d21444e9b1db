// SPDX-License-Identifier: AGPL-3.0-or-later
import Site
import Spreadsheets

extension CSVError {
  /// What is wrong in the table `file`, where, and what to do.
  func problem(in file: String) -> InputProblem {
    InputProblem(file: file, line: line, column: column, field: field, message: message)
  }

  private var line: Int? {
    switch self {
    case .notUTF8(let line), .unclosedQuote(let line), .strayQuote(let line, _), .tooLong(let line, _),
      .tooManyColumns(let line, _), .unreadable(let line), .wrongFieldCount(let line, _, _):
      line
    case .missingHeader, .duplicateColumn, .unnamedColumn, .wrongSeparator: 1
    case .tooManyRecords, .tooLarge: nil
    }
  }

  private var column: Int? {
    switch self {
    case .strayQuote(_, let column), .unnamedColumn(let column): column
    default: nil
    }
  }

  private var field: String? { if case .duplicateColumn(let name) = self { name } else { nil } }

  private var message: String {
    switch self {
    case .notUTF8:
      "ces caractères ne sont pas en UTF-8\u{A0}; enregistrez le fichier en «\u{A0}CSV UTF-8\u{A0}»"
    case .unclosedQuote: "le guillemet ouvert ici n’est jamais refermé\u{A0}; fermez-le ou ôtez-le"
    case .strayQuote:
      "un guillemet est au milieu d’un champ\u{A0}; entourez tout le champ de guillemets et doublez celui-ci"
    case .tooLong(_, let limit):
      "cette ligne ou l’un de ses champs dépasse \(french(limit)) octets\u{A0}; un guillemet est-il resté ouvert\u{A0}?"
    case .tooManyColumns(_, let limit):
      "cette ligne a plus de \(french(limit)) champs\u{A0}; vérifiez le séparateur"
    case .tooManyRecords(let limit):
      "le fichier a plus de \(french(limit)) lignes\u{A0}; partagez-le en plusieurs"
    case .tooLarge(let limit): "le fichier dépasse \(french(limit)) octets\u{A0}; partagez-le en plusieurs"
    case .unreadable: "la lecture du fichier s’est interrompue\u{A0}; recommencez"
    case .missingHeader: "la première ligne doit donner le nom des colonnes"
    case .duplicateColumn: "deux colonnes portent ce nom\u{A0}; renommez l’une des deux"
    case .unnamedColumn: "cette colonne n’a pas de nom\u{A0}; donnez-lui-en un ou supprimez-la"
    case .wrongFieldCount(_, let expected, let found):
      "le nombre de champs est \(found) au lieu de \(expected)\u{A0}; vérifiez virgules et guillemets"
    case .wrongSeparator(let found):
      "les colonnes sont séparées par \(found == "\t" ? "des tabulations" : String(found).quoted)\u{A0}; "
        + "enregistrez le fichier avec des virgules"
    }
  }

  private func french(_ number: Int) -> String { Language.french.number(number) }
}
