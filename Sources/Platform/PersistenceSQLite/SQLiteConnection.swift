// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import GRDB
import Persistence

/// A connection of the pool, on its own queue.
final class SQLiteConnection: Connection {
  private let database: Database
  private var isWriting = false
  var failure: StorageError?

  init(_ database: Database) { self.database = database }

  var dialect: Dialect { .sqlite }

  func begin(_ access: Access) throws(StorageError) {
    isWriting = access == .writing
    // A reader is in a transaction already.
    guard isWriting else { return }
    try translated { try database.beginTransaction(.immediate) }
  }

  func commit() throws(StorageError) {
    guard isWriting else { return }
    try translated { try database.commit() }
  }

  func rollback() {
    // SQLite has already rolled back after some errors (a full disk).
    guard isWriting, database.isInsideTransaction else { return }
    try? database.rollback()
  }

  func rows(_ text: String, _ values: [SQLValue]) throws(StorageError) -> [Persistence.Row] {
    try translated {
      let statement = try prepared(text, values)
      let columns = Columns(statement.columnNames)
      var rows: [Persistence.Row] = []
      let cursor = try GRDB.Row.fetchCursor(statement)
      while let row = try cursor.next() {
        rows.append(Persistence.Row(columns, row.databaseValues.map(SQLValue.init)))
      }
      return rows
    }
  }

  func run(_ text: String, _ values: [SQLValue]) throws(StorageError) -> Int {
    try translated {
      let before = database.totalChangesCount
      try prepared(text, values).execute()
      // The count of the last change outlives statements that change nothing.
      return database.totalChangesCount == before ? 0 : database.changesCount
    }
  }

  func runScript(_ text: String) throws(StorageError) {
    try translated { try database.execute(sql: text) }
  }

  private func prepared(_ text: String, _ values: [SQLValue]) throws -> Statement {
    let statement = try database.cachedStatement(sql: text)
    try statement.setArguments(StatementArguments(values.map(\.databaseValue)))
    return statement
  }

  private func translated<Value>(_ work: () throws -> Value) throws(StorageError) -> Value {
    do { return try work() } catch { throw StorageError(sqlite: error) }
  }
}

extension SQLValue {
  fileprivate init(_ stored: DatabaseValue) {
    switch stored.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }

  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .boolean(let truth): truth.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}
