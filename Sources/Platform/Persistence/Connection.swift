// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a transaction may do.
public enum Access: Hashable, Sendable {
  /// Reads, from one state of the database.
  case reading
  /// Reads and writes, as if alone.
  case writing
}

/// One connection of an engine, used by one thread at a time.
public protocol Connection: AnyObject {
  /// The kind of the database.
  var dialect: Dialect { get }
  /// The first error of the transaction, after which nothing of it may be kept.
  var failure: StorageError? { get set }

  /// Opens a transaction.
  func begin(_ access: Access) throws(StorageError)
  /// Keeps what the transaction did.
  func commit() throws(StorageError)
  /// Forgets what the transaction did.
  func rollback()

  /// Runs one statement and returns its rows.
  func rows(_ text: String, _ values: [SQLValue]) throws(StorageError) -> [Row]
  /// Runs one statement and returns how many rows it changed.
  func run(_ text: String, _ values: [SQLValue]) throws(StorageError) -> Int
  /// Runs several statements without values.
  func runScript(_ text: String) throws(StorageError)
}
