// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Persistence
import PersistencePostgres
import PersistenceTesting
import Testing

@Suite struct `The connections of a store` {
  @Test func `write to a SQLite file with full durability and checked foreign keys`() async throws {
    let store = try await TestDatabase.fresh(.sqlite)
    let settings = try await store.write { session in
      [
        try session.row("PRAGMA synchronous")?.integer("synchronous") ?? -1,
        try session.row("PRAGMA foreign_keys")?.integer("foreign_keys") ?? -1,
        try session.row("PRAGMA busy_timeout")?.integer("timeout") ?? -1,
      ]
    }
    #expect(settings == [2, 1, 5000])
    let journal = try await store.read { try $0.row("PRAGMA journal_mode")?.text("journal_mode") }
    #expect(journal == "wal")
  }

  @Test(.enabled(if: TestDatabase.kinds.contains(.postgres)))
  func `come back after the server ended them`() async throws {
    let place = try await TestDatabase.place(.postgres)
    let victim = Store(try PostgresEngine(url: place.address, connections: 1))
    let other = try place.open()
    try await victim.write { try $0.runScript("CREATE TABLE pole (name TEXT)") }
    for _ in 0..<3 {
      let process = try await victim.read { try $0.row("SELECT pg_backend_pid() AS id")?.integer("id") }
      let id = try #require(process)
      _ = try await other.read { try $0.rows("SELECT pg_terminate_backend(\(id)::int)") }
      try await victim.write { try $0.run("INSERT INTO pole VALUES ('Bocage')") }
    }
    let kept = try await victim.read { try $0.rows("SELECT name FROM pole").count }
    #expect(kept == 3)
  }

  @Test(.enabled(if: TestDatabase.kinds.contains(.postgres)))
  func `run a transaction again when the server ended them in its middle`() async throws {
    let place = try await TestDatabase.place(.postgres)
    let store = Store(try PostgresEngine(url: place.address, connections: 1))
    try await store.write { try $0.runScript("CREATE SEQUENCE tries; CREATE TABLE pole (name TEXT)") }
    try await store.write { session in
      try session.run("INSERT INTO pole VALUES ('Bocage')")
      // Sequences are not rolled back: only the first try ends itself.
      let isFirst = try session.row("SELECT nextval('tries') AS n")?.integer("n") == 1
      if isFirst { _ = try session.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
    }
    let kept = try await store.read { try $0.rows("SELECT name FROM pole").count }
    #expect(kept == 1)
  }

  @Test(.enabled(if: TestDatabase.kinds.contains(.postgres)))
  func `read a table whose shape changed since their statement was prepared`() async throws {
    let store = try await TestDatabase.fresh(.postgres)
    try await store.write {
      try $0.runScript("CREATE TABLE pole (name TEXT); INSERT INTO pole VALUES ('Bocage')")
    }
    for column in ["a", "b"] {
      _ = try await store.read { try $0.rows("SELECT * FROM pole") }
      try await store.write { try $0.runScript("ALTER TABLE pole ADD COLUMN \(column) TEXT") }
    }
    let row = try await store.read { try $0.row("SELECT * FROM pole") }
    #expect(try row?.optionalText("b") == nil)
  }

  @Test(arguments: TestDatabase.kinds)
  func `keep statements of more shapes than they remember`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let count = try await store.read { session in
      try (1...600).reduce(0) { sum, length in
        let list = SQL.list(Array(1...length))
        return sum + (try session.row("SELECT 1 AS one WHERE \(length) IN \(list)")?.integer("one") ?? 0)
      }
    }
    #expect(count == 600)
  }

  @Test func `cannot be made with a server that is not there`() {
    #expect(throws: StorageError.self) { try PostgresEngine(url: "postgresql://127.0.0.1:1/nothing") }
  }

  @Test(arguments: TestDatabase.kinds)
  func `run what they are given outside the cooperative pool`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let isInsideTask: @Sendable (Session) -> Bool = { _ in withUnsafeCurrentTask { $0 != nil } }
    #expect(try await !store.read(isInsideTask))
    #expect(try await !store.write(isInsideTask))
  }

  @Test(arguments: TestDatabase.kinds)
  func `serve more work than there are of them`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...50 {
        group.addTask { try await store.read { try $0.row("SELECT \(number) AS n")?.integer("n") ?? 0 } }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(numbers == Set(1...50))
  }

  @Test(arguments: TestDatabase.kinds)
  func `answer with an error once closed`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    await store.close()
    await #expect(throws: StorageError.self) { try await store.read { try $0.rows("SELECT 1 AS one") } }
  }
}
