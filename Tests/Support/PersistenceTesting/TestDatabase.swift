// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
public import Persistence
import PersistencePostgres
import PersistenceSQLite

/// Fresh databases for tests, each used by one test only.
public struct TestDatabase {
  /// The kinds of database that tests run on.
  public enum Kind: String, Hashable, Sendable {
    /// A SQLite file.
    case sqlite
    /// A PostgreSQL database, on the server of `ESSAIM_TEST_POSTGRES`.
    case postgres

  }

  /// SQLite, and PostgreSQL when `ESSAIM_TEST_POSTGRES` gives a server.
  public static let kinds: [Kind] = {
    if server != nil { return [.sqlite, .postgres] }
    let warning = "WARNING: ESSAIM_TEST_POSTGRES is not set: every test on PostgreSQL is SKIPPED.\n"
    FileHandle.standardError.write(Data(warning.utf8))
    return [.sqlite]
  }()

  /// A new store of this kind, with these migrations applied.
  public static func fresh(_ kind: Kind, migrations: [Migration] = []) async throws -> Store {
    let store = try await place(kind).open()
    if !migrations.isEmpty {
      _ = try await Migrations(migrations).apply(to: store, at: Instant(milliseconds: 0))
    }
    return store
  }

  /// The place of a new, empty database, which can be opened several times.
  public static func place(_ kind: Kind) async throws -> Place {
    switch kind {
    case .sqlite: Place(kind: kind, address: folder.appending(path: "\(name()).sqlite").path)
    case .postgres: Place(kind: kind, address: try await createDatabase())
    }
  }

  static let server = ProcessInfo.processInfo.environment["ESSAIM_TEST_POSTGRES"]

  private static let folder: URL = {
    let folder = FileManager.default.temporaryDirectory.appending(path: name())
    // A folder that cannot be made shows in the first test that opens a file in it.
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    Leftovers.removeAtExit(folder)
    return folder
  }()

  private static func name() -> String { "essaim_test_\(UInt64.random(in: 0...UInt64.max))" }

  /// Makes a database on the server and returns its address; it goes away with the server.
  private static func createDatabase() async throws -> String {
    guard let server, var address = URLComponents(string: server) else {
      throw StorageError.other("ESSAIM_TEST_POSTGRES is not an address")
    }
    let name = name()
    try ServerCommand.run("CREATE DATABASE \(name) TEMPLATE template0", on: server)
    address.path = "/\(name)"
    return address.string ?? server
  }
}
