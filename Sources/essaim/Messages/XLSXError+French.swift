// SPDX-License-Identifier: AGPL-3.0-or-later
import Site
import Spreadsheets

extension XLSXError {
  /// Why `file` is refused as a workbook, and what to do.
  func problem(in file: String) -> InputProblem {
    var problem = InputProblem(file: file, message: message)
    switch self {
    case .tooLarge(let part), .damaged(let part, _), .missingPart(let part):
      problem.field = part.isEmpty ? nil : part
    case .notAWorkbook, .encrypted, .tooManyParts: break
    }
    if case .damaged(_, let reason) = self, let line = reason.firstMatch(of: /(?:row|line) (\d+)/) {
      problem.line = Int(line.1)
    }
    return problem
  }

  private var message: String {
    switch self {
    case .notAWorkbook: "ce n’est pas un classeur Excel\u{A0}; enregistrez-le au format .xlsx"
    case .encrypted: "le classeur est protégé par un mot de passe\u{A0}; enregistrez-le sans mot de passe"
    case .tooLarge:
      "le classeur prend plus de place qu’il n’est permis\u{A0}; ôtez feuilles et lignes inutiles"
    case .tooManyParts(let count):
      "le classeur contient \(Language.french.number(count)) fichiers, trop pour un questionnaire"
    case .damaged: "le classeur est endommagé\u{A0}; ouvrez-le dans un tableur et enregistrez-le à nouveau"
    case .missingPart:
      "le classeur nomme cette partie et ne la contient pas\u{A0}; ouvrez-le dans un tableur et enregistrez-le à nouveau"
    }
  }
}
