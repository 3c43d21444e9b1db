// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Site

/// Something wrong in what was given: where, what, and what to do about it.
struct InputProblem: Hashable, Sendable {
  /// The file, the address or the name that was given.
  var file: String
  /// The line, from 1.
  var line: Int?
  /// The column, from 1: a character in a line of text, a field in a line of a table.
  var column: Int?
  /// The name of a column of a table, or the path of a key.
  var field: String?
  /// What is wrong, and what to do.
  var message: String

  /// The whole, on one line whatever stands in what was given.
  var sentence: String {
    var place = file
    if let line { place += ", ligne \(line)" }
    if let column { place += ", colonne \(column)" }
    if let field { place += ", champ \(field.quoted)" }
    return "\(place)\u{A0}: \(message)".printable()
  }

  /// The whole, for machines.
  var json: JSON {
    [
      "file": .text(file), "line": .optional(line),
      "column": .optional(column), "field": .optional(field), "message": .text(message),
    ]
  }
}

extension String {
  /// The text between French quotation marks.
  var quoted: String { Language.french.quoted(self) }
}
