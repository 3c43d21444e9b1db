// SPDX-License-Identifier: AGPL-3.0-or-later

/// A value that goes into a database or comes out of it.
public enum SQLValue: Hashable, Sendable {
  /// No value.
  case null
  /// An integer of 64 bits.
  case integer(Int64)
  /// A floating-point number of 64 bits.
  case real(Double)
  /// True or false; SQLite gives it back as the integer 1 or 0.
  case boolean(Bool)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// The kind of the value, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .integer: "an integer"
    case .real: "a real"
    case .boolean: "a boolean"
    case .text: "a text"
    case .blob: "bytes"
    }
  }
}
