// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension JSONError {
  /// Where the text of `file` stops being JSON, and what to look for.
  static func problem(in file: String, _ bytes: [UInt8]) -> InputProblem {
    if let line = lineNotInUTF8(of: bytes) {
      return InputProblem(
        file: file, line: line,
        message: "ces caractères ne sont pas en UTF-8\u{A0}; enregistrez le fichier en UTF-8")
    }
    guard let (fault, offset) = JSONSyntax.fault(in: bytes) else {
      return InputProblem(file: file, message: "ce fichier n’est pas du JSON que l’on sache lire")
    }
    let place = JSONPlaces(bytes).position(of: offset)
    return InputProblem(file: file, line: place.line, column: place.column, message: sentence(for: fault))
  }

  private static func sentence(for fault: JSONSyntax.Fault) -> String {
    switch fault {
    case .end:
      "le fichier s’arrête avant la fin du JSON\u{A0}; il manque une accolade, un crochet ou un guillemet"
    case .unexpected:
      "ce n’est plus du JSON à cet endroit\u{A0}; vérifiez virgules, guillemets droits et accolades"
    case .tooDeep: "le JSON est imbriqué sur plus de 512 niveaux\u{A0}; simplifiez-le"
    }
  }

  private static func lineNotInUTF8(of bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}
