// SPDX-License-Identifier: AGPL-3.0-or-later

extension SQL {
  /// The values between parentheses, for `IN`. Without values it is a list that holds nothing.
  public static func list<Value: SQLBindable>(_ values: [Value]) -> SQL {
    // PostgreSQL refuses `()`, and `NOT IN (NULL)` would be true of no row.
    guard !values.isEmpty else { return SQL(pieces: [.text("(SELECT \(Value.sqlNull) WHERE 1 = 0)")]) }
    let items = values.map { SQL(pieces: [.of($0)]) }
    return "(\(items.joined(separator: ", ")))"
  }
}

extension Sequence where Element == SQL {
  /// The pieces one after the other, with `separator` between them.
  public func joined(separator: SQL) -> SQL {
    var joined: [SQL.Piece] = []
    for (place, sql) in enumerated() {
      if place > 0 { joined += separator.pieces }
      joined += sql.pieces
    }
    return SQL(pieces: joined)
  }
}
