// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality

extension ProtectionCaseError {
  /// What is wrong in the table `file`, where, and what to do.
  func problem(in file: SpecFile) -> InputProblem {
    switch self {
    case .unreadable(let place):
      file.problem(at: place, "cette valeur manque ou ne convient pas\u{A0}; \(Self.remedy(at: place))")
    case .otherSchema(let schema):
      file.problem(
        at: "schema",
        "\(schema.quoted) n’est pas connu\u{A0}; le seul schéma est «\u{A0}essaim-disclosure-case/1\u{A0}»")
    case .unsupportedRule(let rule):
      file.problem(
        at: rule == "dominance_n" ? "rules.dominance_n" : rule,
        "cette règle n’est pas prise en charge\u{A0}; seuls dominance_n 1 et known_bounds.lower 0 le sont")
    case .sumDoesNotHold(let total):
      file.problem(
        at: "cells[\(total)]",
        "cette cellule n’est pas la somme de celles que l’équation nomme\u{A0}; corrigez-la, ou l’équation")
    case .auditFailed(let findings):
      file.problem(
        at: nil,
        "le contrôle indépendant n’approuve pas la réponse (\(findings.count) cellules)\u{A0}; "
          + "ne publiez pas, et signalez ce fichier comme une faute du programme")
    }
  }

  private static func remedy(at place: String) -> String {
    if place.hasSuffix(".top") { return "aucune contribution ne dépasse la valeur de la cellule" }
    if place.hasPrefix("cells[") {
      return "une cellule a id (sa place, à partir de 0), keys, frequency, value et top, sans nombre négatif"
    }
    if place.hasPrefix("equations[") { return "une équation a total et parts, des numéros de cellules" }
    switch place {
    case "measure", "published_measures": return "les mesures sont value et frequency"
    case "rules": return "il faut min_frequency (2 ou plus) et dominance_share (plus de 0, 1 au plus)"
    case "protection.relative": return "donnez un nombre positif, comme 0.1"
    case "always_published": return "donnez une liste de numéros de cellules"
    default: return "ajoutez-la ou corrigez-la"
    }
  }
}
