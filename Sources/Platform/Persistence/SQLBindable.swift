// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A value that can be interpolated into `SQL`.
public protocol SQLBindable {
  /// What is stored.
  var sqlValue: SQLValue { get }
  /// How the absent value is written; PostgreSQL needs its type where it cannot be guessed (`NULL IS NULL`).
  static var sqlNull: String { get }
}

extension SQLValue: SQLBindable {
  /// The value itself.
  public var sqlValue: SQLValue { self }
  /// The absent value, without a type.
  public static var sqlNull: String { "NULL" }
}

extension Int: SQLBindable {
  /// An integer.
  public var sqlValue: SQLValue { .integer(Int64(self)) }
  /// The absent integer.
  public static var sqlNull: String { "CAST(NULL AS BIGINT)" }
}

extension Int64: SQLBindable {
  /// An integer.
  public var sqlValue: SQLValue { .integer(self) }
  /// The absent integer.
  public static var sqlNull: String { "CAST(NULL AS BIGINT)" }
}

extension Double: SQLBindable {
  /// A real.
  public var sqlValue: SQLValue { .real(self) }
  /// The absent real.
  public static var sqlNull: String { "CAST(NULL AS DOUBLE PRECISION)" }
}

extension Bool: SQLBindable {
  /// A boolean.
  public var sqlValue: SQLValue { .boolean(self) }
  /// The absent boolean.
  public static var sqlNull: String { "CAST(NULL AS BOOLEAN)" }
}

extension String: SQLBindable {
  /// A text.
  public var sqlValue: SQLValue { .text(self) }
  /// The absent text.
  public static var sqlNull: String { "CAST(NULL AS TEXT)" }
}

extension Array: SQLBindable where Element == UInt8 {
  /// Bytes.
  public var sqlValue: SQLValue { .blob(self) }
  /// The absent bytes, whose type has no common name: the context must give it.
  public static var sqlNull: String { "NULL" }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  /// The wrapped value, or null.
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
  /// The absent value of the wrapped type.
  public static var sqlNull: String { Wrapped.sqlNull }
}

extension ID: SQLBindable {
  /// The text of the identifier.
  public var sqlValue: SQLValue { .text(text) }
  /// The absent text.
  public static var sqlNull: String { String.sqlNull }
}

extension Day: SQLBindable {
  /// The day in ISO 8601, as text.
  public var sqlValue: SQLValue { .text(description) }
  /// The absent text.
  public static var sqlNull: String { String.sqlNull }
}

extension Instant: SQLBindable {
  /// The milliseconds since 1970, as an integer.
  public var sqlValue: SQLValue { .integer(milliseconds) }
  /// The absent integer.
  public static var sqlNull: String { Int64.sqlNull }
}
