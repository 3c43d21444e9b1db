// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Foundation
import Kernel
import Persistence
import PersistencePostgres
import PersistenceSQLite
import Secrets
import Server
import Site

/// An installation put together: its database, its key, its layout.
struct Installation: Sendable {
  let settings: Settings
  let store: Store
  let keyring: Keyring
  let layout: Layout
  let pages = KeptPages()

  /// The way into the pages of the team.
  var door: TeamDoor {
    TeamDoor(store: store, keyring: keyring, layout: layout, isSecure: settings.isSecure)
  }

  /// Opens the installation that `settings` describe, and brings its database up to date.
  static func open(_ settings: Settings, at now: Instant) async throws -> Installation {
    let installation = try await connect(settings)
    try await installation.migrate(at: now)
    return installation
  }

  /// Opens the installation that `settings` describe, its database as it is.
  static func connect(_ settings: Settings) async throws -> Installation {
    try ShippedFolders.check()
    PrivateFiles.close(settings.data)
    do {
      try FileManager.default.createDirectory(
        at: settings.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Output.refuse(
        settings.data.path,
        "ce dossier ne peut pas être créé\u{A0}; vérifiez le réglage data et les droits du dossier qui le contient"
      )
    }
    let store: Store
    if let url = settings.database {
      store = Store(try PostgresEngine(url: url))
    } else {
      store = Store(try SQLiteEngine(file: settings.data.appending(path: "essaim.sqlite")))
    }
    return Installation(
      settings: settings, store: store,
      keyring: try Keyring(file: settings.data.appending(path: "essaim.key")),
      layout: try .shipped(
        name: settings.name, origin: settings.origin, zone: settings.zone, source: settings.source))
  }

  /// Applies the migrations that the database lacks, and returns their names.
  @discardableResult
  func migrate(at now: Instant) async throws -> [String] {
    try await Migrations(Features.migrations()).apply(to: store, at: now)
  }
}
