// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Persistence
import PersistencePostgres
import PersistenceSQLite

extension TestDatabase {
  /// Where a database is.
  public struct Place: Sendable {
    /// The kind of the database.
    public let kind: Kind
    /// The path of the file, or the address on the server.
    public let address: String

    /// A store on this database; several may be open at once.
    public func open() throws -> Store {
      switch kind {
      case .sqlite: Store(try SQLiteEngine(file: URL(filePath: address)))
      // Few connections: many tests share the server.
      case .postgres: Store(try PostgresEngine(url: address, connections: 4))
      }
    }
  }
}
