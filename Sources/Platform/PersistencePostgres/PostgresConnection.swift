// SPDX-License-Identifier: AGPL-3.0-or-later
import CPQ
import Dispatch
import Persistence

/// One connection to the server, opened when it is needed and opened again after it was lost.
///
/// It is @unchecked Sendable because its state is touched on its own serial queue only; whatever opens or
/// retires it elsewhere stops the program.
final class PostgresConnection: Connection, @unchecked Sendable {
  let queue: DispatchQueue
  private let url: String
  private var handle: OpaquePointer?
  private var statements = PostgresStatements()
  private var access = Access.reading
  private var isRetired = false
  var failure: StorageError?

  init(url: String, number: Int) {
    self.url = url
    queue = DispatchQueue(label: "postgres.\(number)")
  }

  deinit { PQfinish(handle) }

  var dialect: Dialect { .postgres }

  func open() throws(StorageError) {
    dispatchPrecondition(condition: .onQueue(queue))
    guard !isRetired else { throw .other("the database is closed") }
    guard handle == nil else { return }
    let opened = PQconnectdb(url)
    guard PQstatus(opened) == CONNECTION_OK else {
      let message = PostgresResult.text(PQerrorMessage(opened))
      PQfinish(opened)
      throw .other(message)
    }
    handle = opened
    // Notices ("relation exists, skipping") are not errors; libpq would print them.
    PQsetNoticeProcessor(opened, { _, _ in }, nil)
    PQsetClientEncoding(opened, "UTF8")
  }

  func retire() {
    dispatchPrecondition(condition: .onQueue(queue))
    isRetired = true
    disconnect()
  }

  func begin(_ access: Access) throws(StorageError) {
    self.access = access
    try open()
    switch access {
    // One state of the database; needs no retry, and gives none to those who write.
    case .reading: try runScript("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    case .writing: try runScript("BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE")
    }
  }

  func commit() throws(StorageError) {
    do { try runScript("COMMIT") } catch {
      let isLost = handle == nil
      // Nobody knows whether the server kept it, so it must not run again.
      guard isLost, access == .writing else { throw error }
      throw .other("the connection was lost while the transaction was being kept")
    }
  }

  func rollback() {
    guard handle != nil, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    // What cannot be rolled back is forgotten with the connection.
    do { try runScript("ROLLBACK") } catch { disconnect() }
  }

  func rows(_ text: String, _ values: [SQLValue]) throws(StorageError) -> [Row] {
    try execute(text, values).rows
  }

  func run(_ text: String, _ values: [SQLValue]) throws(StorageError) -> Int {
    try execute(text, values).changedRows
  }

  func runScript(_ text: String) throws(StorageError) {
    _ = try checked(PQexec(handle, text))
  }

  private func execute(_ text: String, _ values: [SQLValue]) throws(StorageError) -> PostgresResult {
    let parameters = PostgresParameters(values)
    if statements.isFull {
      statements.forgetAll()
      try runScript("DEALLOCATE ALL")
    }
    if let name = statements.name(of: text, parameters.types) {
      return try checked(parameters.execute(name, on: handle))
    }
    // The server accepts a value that it finds no place for.
    guard Placeholders.count(in: text) == values.count else {
      throw .other("a value between quotes, or a placeholder written by hand: \(text)")
    }
    let name = statements.nextName
    _ = try checked(PQprepare(handle, name, text, Int32(values.count), parameters.types))
    statements.remember(name, text, parameters.types)
    return try checked(parameters.execute(name, on: handle))
  }

  /// The result, or its error; a lost connection is `.busy`, since what was not committed may run again.
  private func checked(_ pointer: OpaquePointer?) throws(StorageError) -> PostgresResult {
    let result = PostgresResult(pointer)
    guard PQstatus(handle) == CONNECTION_OK else {
      disconnect()
      throw .busy
    }
    guard let error = result.error(PQerrorMessage(handle)) else { return result }
    if result.isStalePlan {
      // A table changed under a prepared statement.
      disconnect()
      throw .busy
    }
    throw error
  }

  private func disconnect() {
    PQfinish(handle)
    handle = nil
    statements = PostgresStatements()
  }
}
