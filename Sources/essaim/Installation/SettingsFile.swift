// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A file of settings: `key = value` lines, comments after `#` at the start of a line, blank lines.
struct SettingsFile {
  /// A value and the line it stands on, from 1.
  struct Entry: Hashable {
    let value: String
    let line: Int
  }

  /// What the file says.
  private(set) var entries: [SettingsKey: Entry] = [:]
  /// What is wrong with its lines.
  private(set) var problems: [InputProblem] = []

  /// The file `name`, which holds `bytes`.
  init(_ bytes: [UInt8], name: String) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      var problem = InputProblem(file: name, line: place + 1, message: "")
      guard let text = String(validating: line, as: UTF8.self) else {
        problem.message = "cette ligne n’est pas en UTF-8\u{A0}; enregistrez le fichier en UTF-8"
        problems.append(problem)
        continue
      }
      read(text, problem)
    }
  }

  private mutating func read(_ text: String, _ place: InputProblem) {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { return }
    var problem = place
    guard let sign = trimmed.firstIndex(of: "=") else {
      problem.message = "il faut ici «\u{A0}clé = valeur\u{A0}», ou un commentaire après #"
      return problems.append(problem)
    }
    let name = String(trimmed[..<sign]).trimmed
    problem.field = name
    guard let key = SettingsKey(rawValue: name) else {
      let known = SettingsKey.allCases.map(\.rawValue).joined(separator: ", ")
      problem.message = "ce réglage n’est pas connu\u{A0}; les réglages sont \(known)"
      return problems.append(problem)
    }
    if let first = entries[key] {
      problem.message = "ce réglage est déjà donné à la ligne \(first.line)\u{A0}; ôtez l’une des deux lignes"
      return problems.append(problem)
    }
    let value = String(trimmed[trimmed.index(after: sign)...]).trimmed
    entries[key] = Entry(value: value, line: problem.line ?? 0)
  }
}
