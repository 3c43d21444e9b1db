// SPDX-License-Identifier: AGPL-3.0-or-later
public import Persistence

/// A database on a PostgreSQL server, through several connections, each with a queue of its own.
public struct PostgresEngine: Engine {
  private let pool: PostgresPool

  /// Connects to the database of a libpq address, `postgresql://user@host/name`. The first connection is made
  /// at once, so that a wrong address is known at the start; the others when they are needed.
  public init(url: String, connections: Int = 8) throws {
    pool = try PostgresPool(url: url, size: connections)
  }

  /// The kind of the database.
  public var dialect: Dialect { .postgres }

  /// What `body` reads, in a transaction that writes nothing.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try await perform(.reading, body)
  }

  /// What `body` returns, in a serializable transaction.
  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try await perform(.writing, body)
  }

  /// Closes all connections, once those who use them are done.
  public func close() async { await pool.close() }

  private func perform<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      pool.use { connection in
        continuation.resume(with: Result { try connection.transaction(access, body) })
      }
    }
  }
}
