// SPDX-License-Identifier: AGPL-3.0-or-later
import Estimation
import Kernel
import Site

extension SpecError {
  /// What is wrong in the plan `spec` or in the data `table` that it names, where, and what to do.
  func problem(in spec: SpecFile, _ table: TableFile?) -> InputProblem {
    if let table, let place = placeInData {
      return table.problem(atRecord: place.row, field: place.column, message)
    }
    return spec.problem(at: path, message)
  }

  /// The key of the plan that is at fault.
  private var path: String? {
    switch self {
    case .mismatch(let mismatch): mismatch.path
    case .unknownColumn(let path, _), .wrongColumn(let path, _, _), .unknownLevel(let path, _),
      .unsupported(let path, _), .severalStages(let path):
      path
    case .missingDesignValue, .doubledColumn, .notANumber, .wrongFieldCount: nil
    }
  }

  private var placeInData: (row: Int?, column: String?)? {
    switch self {
    case .missingDesignValue(let column, let row), .notANumber(let column, let row, _): (row, column)
    case .doubledColumn(let column): (nil, column)
    case .wrongFieldCount(let row, _, _): (row, nil)
    default: nil
    }
  }

  /// What is wrong, and what to do.
  var message: String {
    switch self {
    case .mismatch(let mismatch): mismatch.message
    case .missingDesignValue: "cette valeur manque, et le plan de sondage en a besoin\u{A0}; donnez-la"
    case .unknownColumn(_, let column):
      "les données n’ont pas de colonne \(column.quoted), ou data.columns ne la déclare pas\u{A0}; corrigez le nom"
    case .doubledColumn: "les données ont deux colonnes de ce nom\u{A0}; renommez l’une des deux"
    case .wrongColumn(_, let column, let expected):
      "la colonne \(column.quoted) ne convient pas ici, où il faut \(expected.words(in: .french))"
        + "\u{A0}; changez de colonne, ou son type dans data.columns"
    case .unknownLevel(_, let level):
      "la colonne n’a pas de modalité \(level.quoted)\u{A0}; corrigez-la"
    case .notANumber(_, _, let field):
      "\(field.quoted) n’est pas un nombre\u{A0}; écrivez 12.5, ou rien si la valeur manque"
    case .wrongFieldCount(_, let expected, let found):
      "le nombre de champs est \(found) au lieu de \(expected)\u{A0}; vérifiez virgules et guillemets"
    case .unsupported(_, let what): "\(what.quoted) n’est pas encore pris en charge ici\u{A0}; ôtez-le"
    case .severalStages: "un seul degré de tirage est pris en charge\u{A0}; ôtez celui-ci et les suivants"
    }
  }
}
