// SPDX-License-Identifier: AGPL-3.0-or-later
import Persistence
import PersistenceTesting
import Testing

@Suite struct `A transaction` {
  static let booking = Migration(
    name: "2026-11-24-create-booking",
    common: """
      CREATE TABLE meeting (id {integer} PRIMARY KEY, seats {integer} NOT NULL CHECK (seats > 0)) {strict};
      CREATE TABLE booking (
        id {integer} PRIMARY KEY,
        meeting {integer} NOT NULL REFERENCES meeting (id),
        person TEXT NOT NULL,
        email TEXT CONSTRAINT booking_email_is_an_address CHECK (email LIKE '%@%'),
        UNIQUE (meeting, person)
      ) {strict};
      CREATE UNIQUE INDEX booking_folded_email ON booking (lower(email));
      INSERT INTO meeting (id, seats) VALUES (1, 5);
      """)

  private func bookings(_ store: Store) async throws -> Int {
    let row = try #require(await store.read { try $0.row("SELECT count(*) AS n FROM booking") })
    return try row.integer("n")
  }

  @Test(arguments: TestDatabase.kinds)
  func `is forgotten as a whole when it throws`(kind: TestDatabase.Kind) async throws {
    struct ChangeOfMind: Error {}
    let store = try await TestDatabase.fresh(kind, migrations: [Self.booking])
    await #expect(throws: ChangeOfMind.self) {
      try await store.write { session in
        try session.run("INSERT INTO booking (id, meeting, person) VALUES (1, 1, 'Awa')")
        throw ChangeOfMind()
      }
    }
    #expect(try await bookings(store) == 0)
  }

  @Test(arguments: TestDatabase.kinds)
  func `is forgotten as a whole when the error of a statement was caught`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.booking])
    await #expect(throws: StorageError.self) {
      try await store.write { session in
        try session.run("INSERT INTO booking (id, meeting, person) VALUES (1, 1, 'Awa')")
        try? session.runScript("INSERT INTO booking (id, meeting, person) VALUES (1, 1, 'Awa')")
      }
    }
    #expect(try await bookings(store) == 0)
  }

  @Test(arguments: TestDatabase.kinds)
  func `counts the rows it changed`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.booking])
    let counts = try await store.write { session in
      [
        try session.run("INSERT INTO booking (id, meeting, person) VALUES (1, 1, 'Awa'), (2, 1, 'Léo')"),
        try session.run("UPDATE booking SET person = 'Zoé' WHERE id = \(9)"),
        try session.run(
          "INSERT INTO booking (id, meeting, person) VALUES (1, 1, 'x') ON CONFLICT DO NOTHING"),
        try session.run("DELETE FROM booking"),
      ]
    }
    #expect(counts == [2, 0, 0, 2])
  }

  @Test(arguments: TestDatabase.kinds)
  func `that reads cannot write`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.booking])
    await #expect(throws: StorageError.self) {
      _ = try await store.read {
        try $0.run("INSERT INTO booking (id, meeting, person) VALUES (1, 1, 'Awa')")
      }
    }
    #expect(try await bookings(store) == 0)
  }

  @Test(arguments: TestDatabase.kinds)
  func `names the rule it breaks`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.booking])
    try await store.write {
      try $0.run("INSERT INTO booking (id, meeting, person, email) VALUES (1, 1, 'Awa', 'awa@bocage.fr')")
    }
    func error(_ sql: SQL) async -> StorageError? {
      await #expect(throws: StorageError.self) { try await store.write { _ = try $0.run(sql) } }
    }
    #expect(
      await error("INSERT INTO booking (id, meeting, person) VALUES (1, 1, 'Léo')")
        == .duplicate(constraint: "booking.id"))
    #expect(
      await error("INSERT INTO booking (id, meeting, person) VALUES (2, 1, 'Awa')")
        == .duplicate(constraint: "booking.meeting, booking.person"))
    #expect(
      await error("INSERT INTO booking (id, meeting, person, email) VALUES (2, 1, 'Léo', 'AWA@bocage.fr')")
        == .duplicate(constraint: "booking_folded_email"))
    #expect(
      await error("INSERT INTO booking (id, meeting) VALUES (2, 1)") == .notNull("booking.person"))
    #expect(
      await error("INSERT INTO booking (id, meeting, person, email) VALUES (2, 1, 'Léo', 'x')")
        == .check("booking_email_is_an_address"))
    guard case .foreignKey = await error("INSERT INTO booking (id, meeting, person) VALUES (2, 7, 'Léo')")
    else {
      Issue.record("a booking of a meeting that does not exist")
      return
    }
    guard case .foreignKey = await error("DELETE FROM meeting") else {
      Issue.record("a meeting deleted under its bookings")
      return
    }
    guard case .other = await error("SELEC 1") else {
      Issue.record("a statement that is none")
      return
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `that reads, decides and writes never exceeds a quota`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.booking])
    let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
      for person in 1...12 {
        group.addTask { try await store.write { try Self.takeSeat(for: person, $0) } }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(taken == 5)
    #expect(try await bookings(store) == 5)
  }

  /// Counts first and writes afterwards: right only when nobody comes in between.
  private static func takeSeat(for person: Int, _ session: Session) throws -> Bool {
    let seats = try session.row("SELECT seats FROM meeting WHERE id = 1")?.integer("seats") ?? 0
    let taken = try session.row("SELECT count(*) AS n FROM booking WHERE meeting = 1")?.integer("n") ?? 0
    guard taken < seats else { return false }
    try session.run("INSERT INTO booking (id, meeting, person) VALUES (\(person), 1, \(String(person)))")
    return true
  }
}
