// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation
import GRDB
public import Persistence

/// A database in a SQLite file: one writer, several readers, and commits that survive a power cut.
public struct SQLiteEngine: Engine {
  private let pool: DatabasePool

  /// Opens the file, or makes it.
  public init(file: URL, readers: Int = 4) throws {
    var configuration = Configuration()
    configuration.maximumReaderCount = readers
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    do {
      pool = try DatabasePool(path: file.path, configuration: configuration)
      // The pool sets NORMAL after it has prepared its connections.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    } catch { throw StorageError(sqlite: error) }
  }

  /// The kind of the database.
  public var dialect: Dialect { .sqlite }

  /// What `body` reads, on a reader's queue.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      pool.asyncRead { database in
        continuation.resume(
          with: Result {
            let database = try Result { try database.get() }.mapError { StorageError(sqlite: $0) }.get()
            return try SQLiteConnection(database).transaction(.reading, body)
          })
      }
    }
  }

  /// What `body` returns, on the writer's queue.
  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      pool.asyncWriteWithoutTransaction { database in
        continuation.resume(with: Result { try SQLiteConnection(database).transaction(.writing, body) })
      }
    }
  }

  /// Closes the file, once those who use it are done.
  public func close() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        // A file that cannot be closed is closed with the process.
        try? pool.close()
        continuation.resume()
      }
    }
  }
}
