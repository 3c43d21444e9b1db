// SPDX-License-Identifier: AGPL-3.0-or-later
import CPQ
import Persistence

/// A command that cannot run in a transaction, on a connection of its own.
enum ServerCommand {
  static func run(_ command: String, on server: String) throws(StorageError) {
    let connection = PQconnectdb(server)
    defer { PQfinish(connection) }
    let result = PQexec(connection, command)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else {
      throw .other(PQerrorMessage(connection).map { String(cString: $0) } ?? command)
    }
  }
}
