// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality

extension ProtectionCaseError {
  /// What is wrong in the table `file`, where, and what to do.
  func problem(in file: SpecFile) -> InputProblem { file.problem(at: path, message) }

  private var message: String {
    switch self {
    case .mismatch(let mismatch): mismatch.message
    case .wrongNumber(let cell):
      "les cellules se suivent et leurs numéros aussi\u{A0}; le numéro de celle-ci est \(cell)"
    case .contributionAboveValue:
      "une contribution dépasse la valeur de la cellule\u{A0}; corrigez l’une ou l’autre"
    case .unknownCell: "ce n’est le numéro d’aucune cellule\u{A0}; mettez-y celui d’une cellule du fichier"
    case .unsupportedRule:
      "cette règle n’est pas prise en charge\u{A0}; seuls dominance_n 1 et known_bounds.lower 0 le sont"
    case .sumDoesNotHold:
      "cette cellule n’est pas la somme de celles que l’équation nomme\u{A0}; corrigez-la, ou l’équation"
    case .auditFailed(let findings):
      "le contrôle indépendant n’approuve pas la réponse (\(findings.count) cellules)\u{A0}; "
        + "ne publiez pas, et signalez ce fichier comme une faute du programme"
    }
  }
}
