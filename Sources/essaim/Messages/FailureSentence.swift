// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Meetings
import Persistence
import Sampling
import Secrets
import Site

/// Why a command failed for another reason than what it was given.
enum FailureSentence {
  /// The sentence for `error`; the words of the system when it is none of ours.
  static func french(_ error: any Error) -> String {
    switch error {
    case let error as StorageError: error.sentence
    case let error as DrawError: error.sentence
    case let error as KeyringError: error.sentence
    case let error as MigrationError: error.sentence
    case let error as MeetingsFileError:
      "le fichier des rencontres est refusé\u{A0}: "
        + error.sentences(in: .french).joined(separator: "\u{A0}; ")
    case let problem as any PublicProblem: problem.advice(in: .french)
    default: "la commande a échoué\u{A0}: \(error.localizedDescription)"
    }
  }
}

extension StorageError {
  /// What the database answered, and what to do.
  var sentence: String {
    switch self {
    case .busy: "la base de données est occupée par un autre programme\u{A0}; recommencez dans un instant"
    case .conflict(let what): "\(what.quoted) a été modifié entre-temps\u{A0}; recommencez"
    case .duplicate(let constraint): "une ligne existe déjà avec cette valeur (\(constraint))"
    case .foreignKey(let text), .check(let text), .notNull(let text):
      "la base de données refuse cette écriture (\(text))"
    case .missing: "ce qui est demandé n’est pas dans la base de données"
    case .unreadable(let text): "la base de données contient une valeur inattendue (\(text))"
    case .other(let text):
      "la base de données ne répond pas comme prévu\u{A0}; vérifiez les réglages «\u{A0}data\u{A0}» et "
        + "«\u{A0}database\u{A0}» (\(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))"
    }
  }
}

extension KeyringError {
  /// What is wrong with the key, and what to do.
  var sentence: String {
    switch self {
    case .notAKey(let file):
      "\(file) n’est pas une clé de 32 octets\u{A0}; remettez celle de la dernière sauvegarde"
    case .unreadable(let file):
      "la clé \(file) ne peut être ni lue ni créée\u{A0}; vérifiez les droits de son dossier"
    }
  }
}

extension MigrationError {
  /// Why the database cannot be brought up to date, and what to do.
  var sentence: String {
    switch self {
    case .duplicateName(let name):
      "cette version d’Essaim contient deux fois l’étape \(name)\u{A0}; construisez-la à nouveau"
    case .unknown(let name):
      "la base de données vient d’une version plus récente d’Essaim (étape \(name))\u{A0}; servez-la avec cette "
        + "version, ou remettez la sauvegarde d’avant sa mise à jour"
    case .outOfOrder(let name, let later):
      "la base de données vient d’une version d’essai d’Essaim\u{A0}: l’étape \(name) lui manque, alors que "
        + "\(later), qui la suit, est appliquée\u{A0}; servez-la avec la version qui l’a faite, ou repartez d’un "
        + "dossier neuf et importez à nouveau (pour une démonstration, supprimez son dossier)"
    }
  }
}
