// SPDX-License-Identifier: AGPL-3.0-or-later

/// A database, whatever its kind. What runs on it runs on queues of its own, never on the cooperative pool.
public protocol Engine: Sendable {
  /// The kind of the database.
  var dialect: Dialect { get }

  /// What `body` reads, from one state of the database.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Session) throws -> Value) async throws -> Value

  /// What `body` returns, after what it wrote is kept. It may run several times.
  func write<Value: Sendable>(_ body: @escaping @Sendable (Session) throws -> Value) async throws -> Value

  /// Closes all connections.
  func close() async
}
