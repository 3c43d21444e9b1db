// SPDX-License-Identifier: AGPL-3.0-or-later

/// A transaction under way: what the closures of `read` and `write` receive.
public struct Session {
  let connection: any Connection

  /// A session on a connection whose transaction is open.
  public init(_ connection: any Connection) { self.connection = connection }

  /// The kind of the database.
  public var dialect: Dialect { connection.dialect }

  /// The rows that a query finds.
  public func rows(_ sql: SQL) throws(StorageError) -> [Row] {
    try recorded { () throws(StorageError) in
      try connection.rows(sql.text(for: dialect), try bindable(sql.values))
    }
  }

  /// The first row that a query finds.
  public func row(_ sql: SQL) throws(StorageError) -> Row? { try rows(sql).first }

  /// Runs a statement and returns how many rows it changed.
  @discardableResult
  public func run(_ sql: SQL) throws(StorageError) -> Int {
    try recorded { () throws(StorageError) in
      try connection.run(sql.text(for: dialect), try bindable(sql.values))
    }
  }

  /// Runs several statements, written for this dialect.
  public func runScript(_ text: String) throws(StorageError) {
    try recorded { () throws(StorageError) in
      guard !text.utf8.contains(0) else { throw .other("a script with the character U+0000") }
      try connection.runScript(text)
    }
  }

  private func recorded<Value>(_ work: () throws(StorageError) -> Value) throws(StorageError) -> Value {
    do { return try work() } catch {
      if connection.failure == nil { connection.failure = error }
      throw error
    }
  }

  /// The values, when both engines keep them as they are.
  private func bindable(_ values: [SQLValue]) throws(StorageError) -> [SQLValue] {
    for value in values {
      switch value {
      // PostgreSQL would cut the text there without a word.
      case .text(let text) where text.utf8.contains(0):
        throw .other("a text with the character U+0000 cannot be stored")
      // SQLite would store null without a word.
      case .real(let number) where number.isNaN:
        throw .other("a real that is not a number cannot be stored")
      default: continue
      }
    }
    return values
  }
}
