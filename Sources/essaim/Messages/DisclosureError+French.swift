// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality

extension DisclosureError {
  /// Why figures may not be released, and what to do.
  var sentence: String {
    switch self {
    case .unnamedOrigin(let figure):
      "le chiffre \(figure.quoted) ne nomme ni source ni définition\u{A0}; donnez-en une"
    case .unreadableCell(let cell):
      "la cellule conservée \(cell.quoted) n’a pas la forme attendue\u{A0}; refaites la diffusion"
    case .inconsistentTable(let table):
      "le tableau \(table.quoted) se contredit\u{A0}: ligne en double, estimation absente ou contribution sans ligne"
        + "\u{A0}; vérifiez ses données"
    case .differentRows(let domain):
      "deux tableaux du domaine \(domain.quoted) n’ont pas les mêmes lignes\u{A0}; donnez-leur les mêmes"
    case .leaks(let findings):
      "le contrôle indépendant refuse cette diffusion\u{A0}: "
        + findings.map { "\($0.table.quoted), cellule \($0.key.quoted), \($0.problem.sentence)" }
        .joined(separator: "\u{A0}; ")
    }
  }
}

extension AuditFinding.Problem {
  /// What the outsider could do, or what is wrong with the cell.
  var sentence: String {
    switch self {
    case .shownThoughUnsafe: "montrée alors que les règles la masquent"
    case .recoverable: "masquée, mais déductible de ce qui est montré"
    case .tooNarrow(let low, let high): "masquée, mais connue trop précisément (de \(low) à \(high))"
    case .recoverableByContributor(let from): "déductible par l’unité seule de la cellule \(from.quoted)"
    case .unsolved: "sa protection n’a pas pu être démontrée"
    case .notTheTable: "ce n’est pas le tableau qui devait être publié"
    case .shownBeside: "masquée, mais montrée dans un autre tableau qui lit la même variable"
    case .tellingReason: "son motif dit que les réponses sont toutes égales, ou qu’une seule domine"
    case .hiddenInVain: "masquée sans raison"
    }
  }
}
