// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Persistence
import PersistenceTesting
import Testing

@Suite struct `The migrations` {
  static let moment = Instant(milliseconds: 1_764_000_000_000)
  static let pole = Migration(
    name: "2026-11-24-create-pole", common: "CREATE TABLE pole (id {id} PRIMARY KEY) {strict};")
  static let name = Migration(
    name: "2026-11-25-name-pole", common: "ALTER TABLE pole ADD COLUMN name TEXT;",
    sqlite: "INSERT INTO pole VALUES ('1', 'sqlite');", postgres: "INSERT INTO pole VALUES ('1', 'postgres');"
  )
  static let year = Migration(
    name: "2026-11-26-date-pole", common: "ALTER TABLE pole ADD COLUMN year {integer};")

  @Test(arguments: TestDatabase.kinds)
  func `are applied once, in the order of their names`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let two = Migrations([Self.name, Self.pole])
    #expect(try await two.apply(to: store, at: Self.moment) == [Self.pole.name, Self.name.name])
    #expect(try await two.apply(to: store, at: Self.moment) == [])
    let three = Migrations([Self.name, Self.year, Self.pole])
    #expect(try await three.apply(to: store, at: Self.moment) == [Self.year.name])
    let row = try await store.read { try $0.row("SELECT name, year FROM pole") }
    #expect(try row?.text("name") == kind.rawValue)
    let kept = try await store.read { try $0.rows("SELECT name, applied_at FROM migration") }
    #expect(kept.count == 3)
    #expect(try kept[0].instant("applied_at") == Self.moment)
  }

  @Test(arguments: TestDatabase.kinds)
  func `are refused with a name that comes twice, a gap, or one that is unknown`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.pole, Self.year])
    await #expect(throws: MigrationError.duplicateName(Self.pole.name)) {
      try await Migrations([Self.pole, Self.year, Self.pole]).apply(to: store, at: Self.moment)
    }
    await #expect(throws: MigrationError.outOfOrder(Self.name.name, appliedLater: Self.year.name)) {
      try await Migrations([Self.pole, Self.name, Self.year]).apply(to: store, at: Self.moment)
    }
    await #expect(throws: MigrationError.unknown(Self.year.name)) {
      try await Migrations([Self.pole]).apply(to: store, at: Self.moment)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `leave nothing behind when one fails`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let broken = Migration(name: "2026-11-25-broken", common: "CREATE TABLE other (id {id}); CREATE TABEL x;")
    await #expect(throws: StorageError.self) {
      try await Migrations([Self.pole, broken]).apply(to: store, at: Self.moment)
    }
    await #expect(throws: StorageError.self) { try await store.read { try $0.rows("SELECT * FROM pole") } }
    #expect(try await Migrations([Self.pole]).apply(to: store, at: Self.moment) == [Self.pole.name])
  }

  @Test(arguments: TestDatabase.kinds)
  func `are applied by one of several programs that start at once`(kind: TestDatabase.Kind) async throws {
    let place = try await TestDatabase.place(kind)
    // Opened one after the other: the subject is what happens afterwards.
    let stores = try (0..<4).map { _ in try place.open() }
    let migrations = Migrations([Self.pole, Self.name, Self.year])
    let applied = try await withThrowingTaskGroup(of: [String].self) { group in
      for store in stores { group.addTask { try await migrations.apply(to: store, at: Self.moment) } }
      return try await group.reduce(into: [[String]]()) { $0.append($1) }
    }
    #expect(applied.filter { !$0.isEmpty } == [migrations.all.map(\.name)])
    for store in stores { await store.close() }
  }

  @Test func `are read from a folder, the files of one name together`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "migrations-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "2026-2.sql": "b", "2026-1.sql": "a", "2026-1.sqlite.sql": "s", "2026-3.postgres.sql": "p",
      "README": "",
    ]
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    #expect(
      try Migration.all(in: folder) == [
        Migration(name: "2026-1", common: "a", sqlite: "s"), Migration(name: "2026-2", common: "b"),
        Migration(name: "2026-3", common: "", postgres: "p"),
      ])
  }
}
