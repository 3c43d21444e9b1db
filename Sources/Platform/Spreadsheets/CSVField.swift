// SPDX-License-Identifier: AGPL-3.0-or-later

/// A value to write in a CSV file.
public enum CSVField: Hashable, Sendable {
  /// A text, which someone may have typed.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number, written in the shortest form that reads back the same.
  case number(Double)
  /// Nothing.
  case empty

  var written: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .empty: ""
    }
  }

  var isText: Bool {
    if case .text = self { true } else { false }
  }
}
