// SPDX-License-Identifier: AGPL-3.0-or-later

/// The database, as features hold it.
public struct Store: Sendable {
  let engine: any Engine

  /// The store kept by an engine.
  public init(_ engine: any Engine) { self.engine = engine }

  /// The kind of the database.
  public var dialect: Dialect { engine.dialect }

  /// What `body` reads, from one state of the database.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try await engine.read(body)
  }

  /// What `body` returns, in one transaction, once what it wrote is kept.
  ///
  /// `body` may run several times when others come in its way, so it has no effect outside the database.
  @discardableResult
  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    try await engine.write(body)
  }

  /// Closes the database.
  public func close() async { await engine.close() }
}
