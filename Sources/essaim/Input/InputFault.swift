// SPDX-License-Identifier: AGPL-3.0-or-later
import Site

/// Why a file is not read.
enum InputFault: Error, Hashable {
  /// Nothing is there.
  case missing
  /// The system does not let it be read.
  case unreadable
  /// It is a folder.
  case folder
  /// It is neither a file nor a folder: a pipe or a device, which may have no end.
  case notAFile
  /// It is larger than its kind may be.
  case tooLarge(InputKind)

  /// What is wrong, and what to do.
  var sentence: String {
    switch self {
    case .missing: "ce fichier n’existe pas\u{A0}; vérifiez le chemin"
    case .unreadable: "ce fichier ne peut pas être lu\u{A0}; vérifiez ses droits"
    case .folder: "c’est un dossier\u{A0}; donnez un fichier"
    case .notAFile:
      "ce n’est pas un fichier ordinaire\u{A0}; enregistrez ce qu’il donne dans un fichier, et donnez celui-ci"
    case .tooLarge(let kind):
      "le fichier dépasse \(Language.french.number(kind.limit)) octets\u{A0}; \(Self.remedy(for: kind))"
    }
  }

  private static func remedy(for kind: InputKind) -> String {
    switch kind {
    case .description: "vérifiez que c’est le bon, ou ôtez-en ce qui ne sert pas"
    case .table: "ôtez les colonnes inutiles, ou partagez-le en plusieurs"
    case .workbook: "ôtez feuilles, lignes et images inutiles"
    }
  }
}
