// SPDX-License-Identifier: AGPL-3.0-or-later

/// A piece of SQL, whose interpolated values are bound and never become text.
///
///     let query: SQL = "SELECT name FROM pole WHERE id = \(pole) AND active = \(true)"
///
/// Another `SQL` may be interpolated: its values are numbered again in their new place. There is no way to
/// make one from a text known only when the program runs. A value must not stand between quotes.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
  enum Piece: Sendable {
    case text(String)
    case value(SQLValue)
  }

  var pieces: [Piece]

  /// The SQL of a literal.
  public init(stringLiteral text: String) { pieces = [.text(text)] }

  /// The SQL of a literal with values.
  public init(stringInterpolation interpolation: Interpolation) { pieces = interpolation.pieces }

  init(pieces: [Piece]) { self.pieces = pieces }

  /// The values to bind, in the order of their numbers.
  public var values: [SQLValue] {
    pieces.compactMap { piece in
      if case .value(let value) = piece { value } else { nil }
    }
  }

  /// The text, with `$1`, `$2`… in the place of values in PostgreSQL, and `?1`, `?2`… in SQLite.
  public func text(for dialect: Dialect) -> String {
    // SQLite takes $2 for a name, numbered by its first appearance.
    let sign = dialect == .postgres ? "$" : "?"
    var text = ""
    var count = 0
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value:
        count += 1
        text += sign + String(count)
      }
    }
    return text
  }
}

extension SQL {
  /// Gathers the words and the values of an interpolated literal.
  public struct Interpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// An empty interpolation.
    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Adds words of the literal.
    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { pieces.append(.text(words)) }
    }

    /// Binds a value.
    public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value) {
      pieces.append(.of(value))
    }

    /// Binds a value that may be absent.
    public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      pieces.append(.of(value))
    }

    /// Splices another piece of SQL.
    public mutating func appendInterpolation(_ sql: SQL) { pieces += sql.pieces }
  }
}

extension SQL.Piece {
  static func of<Value: SQLBindable>(_ value: Value) -> Self {
    let bound = value.sqlValue
    return bound == .null ? .text(Value.sqlNull) : .value(bound)
  }
}
