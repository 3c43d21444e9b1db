// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Sampling
import Site
import Spreadsheets

extension DrawError {
  /// What is wrong in the plan `spec` or in the frame `table` that it names, where, and what to do.
  func problem(in spec: SpecFile, _ table: TableFile?) -> InputProblem {
    switch self {
    case .mismatch, .unknownStratum, .sizeTooLarge, .negativeSize, .nobodyDrawn, .unknownColumn,
      .stratumWithoutSize:
      spec.problem(at: key, message)
    case .doubledReference, .emptyReference, .emptyStratum, .doubledColumn, .wrongFieldCount:
      table?.problem(
        atRecord: row(in: table, of: spec), field: column(in: table, of: spec), message)
        ?? spec.problem(at: nil, message)
    }
  }

  /// Why a draw is refused whose plan is in no file of its own, and what to do.
  var sentence: String {
    let place: String? =
      switch self {
      case .emptyReference(let row), .emptyStratum(let row), .wrongFieldCount(let row, _, _): "unité \(row)"
      case .doubledColumn(let column): column
      default: key
      }
    return "le tirage est refusé" + (place.map { " (\($0))" } ?? "") + "\u{A0}: " + message
  }

  /// The key of the plan that is at fault.
  private var key: String? {
    switch self {
    case .mismatch(let mismatch): mismatch.path
    case .unknownColumn(let key, _): key
    case .unknownStratum(let stratum), .sizeTooLarge(let stratum, _, _), .negativeSize(let stratum, _),
      .nobodyDrawn(let stratum):
      "sizes.\(stratum)"
    case .stratumWithoutSize: "sizes"
    default: nil
    }
  }

  private func row(in table: TableFile?, of spec: SpecFile) -> Int? {
    switch self {
    case .emptyReference(let row), .emptyStratum(let row), .wrongFieldCount(let row, _, _): row
    case .doubledReference(let reference):
      // The second unit is the one to mend.
      spec.json["reference"]?.text.flatMap { table?.table.index(of: $0) }.flatMap { place in
        table?.records.lastIndex { $0[place] == reference }.map { $0 + 1 }
      }
    default: nil
    }
  }

  private func column(in table: TableFile?, of spec: SpecFile) -> String? {
    switch self {
    case .doubledReference, .emptyReference: spec.json["reference"]?.text
    case .doubledColumn(let column): column
    case .emptyStratum(let row):
      spec.json["strata"]?.list?.compactMap(\.text).first { name in
        table?.table.index(of: name).map { table?.records[row - 1][$0] == "" } ?? false
      }
    default: nil
    }
  }

  private func french(_ number: Int) -> String { Language.french.number(number) }

  private var message: String {
    switch self {
    case .mismatch(let mismatch): mismatch.message
    case .unknownStratum:
      "la base de sondage n’a aucune unité dans cette strate\u{A0}; ôtez-la ou corrigez son nom"
    case .stratumWithoutSize(let stratum):
      "la strate \(stratum.quoted) n’a pas de taille\u{A0}; donnez-lui un nombre, ou \"all\""
    case .sizeTooLarge(_, let size, let population):
      "\(french(size)) unités sont demandées dans cette strate, qui en compte \(french(population))\u{A0}; "
        + "demandez-en \(french(population)) au plus, ou \"all\""
    case .negativeSize(_, let size): "une taille de \(size) est impossible\u{A0}; donnez un nombre d’unités"
    case .nobodyDrawn:
      "personne ne serait tiré dans cette strate, dont rien ne pourrait être dit\u{A0}; demandez une unité au "
        + "moins, ou ôtez la strate de la base de sondage"
    case .doubledReference(let reference):
      "deux unités portent la référence \(reference.quoted)\u{A0}; chaque unité a la sienne"
    case .emptyReference: "cette unité n’a pas de référence\u{A0}; donnez-lui-en une"
    case .emptyStratum: "cette unité n’a pas de valeur ici, et n’a donc pas de strate\u{A0}; donnez-la"
    case .unknownColumn(_, let column):
      "la base de sondage n’a pas de colonne \(column.quoted)\u{A0}; corrigez le nom, ou ajoutez la colonne"
    case .doubledColumn: "la base de sondage a deux colonnes de ce nom\u{A0}; renommez l’une des deux"
    case .wrongFieldCount(_, let expected, let found):
      "le nombre de champs est \(found) au lieu de \(expected)\u{A0}; vérifiez virgules et guillemets"
    }
  }
}
