// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import PersistenceTesting
import Testing

@Suite struct `Values kept in a database` {
  static let everything = Migration(
    name: "2026-11-24-everything",
    common: """
      CREATE TABLE everything (
        id {id} PRIMARY KEY, number {integer}, size {real}, active {boolean}, words TEXT, bytes {blob},
        day {day}, moment {instant}
      ) {strict};
      """)
  static let id = ID<Migration>(at: Instant(milliseconds: 1_764_000_000_000))

  @Test(arguments: TestDatabase.kinds)
  func `come back as they went in`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.everything])
    let bytes = (0...255).map(UInt8.init)
    let day = try #require(Day("2026-02-28"))
    try await store.write { session in
      try session.run(
        """
        INSERT INTO everything (id, number, size, active, words, bytes, day, moment)
        VALUES (\(Self.id), \(Int.min), \(0.1), \(true), \("Émile l’Œuvre 🐝 '"), \(bytes), \(day),
          \(Instant(milliseconds: -1)))
        """)
    }
    let row = try #require(await store.read { try $0.row("SELECT * FROM everything") })
    #expect(try row.id("id", of: Migration.self) == Self.id)
    #expect(try row.integer("number") == Int.min)
    #expect(try row.real("size") == 0.1)
    #expect(try row.boolean("active"))
    #expect(try row.text("words") == "Émile l’Œuvre 🐝 '")
    #expect(try row.blob("bytes") == bytes)
    #expect(try row.day("day") == day)
    #expect(try row.instant("moment") == Instant(milliseconds: -1))
  }

  @Test(arguments: TestDatabase.kinds)
  func `may be absent`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.everything])
    try await store.write { session in
      try session.run(
        """
        INSERT INTO everything (id, number, size, active, words, bytes, day, moment)
        VALUES (\(Self.id), \(nil as Int?), \(nil as Double?), \(nil as Bool?), \(nil as String?),
          \(nil as [UInt8]?), \(nil as Day?), \(nil as Instant?))
        """)
    }
    let row = try #require(await store.read { try $0.row("SELECT * FROM everything") })
    #expect(try row.optionalInteger("number") == nil)
    #expect(try row.optionalReal("size") == nil)
    #expect(try row.optionalBoolean("active") == nil)
    #expect(try row.optionalText("words") == nil)
    #expect(try row.optionalBlob("bytes") == nil)
    #expect(try row.optionalDay("day") == nil)
    #expect(try row.optionalInstant("moment") == nil)
  }

  @Test(arguments: TestDatabase.kinds)
  func `keep every bit of a real and of an integer`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let reals: [Double] = [
      0.1 + 0.2, .pi, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 1e22, .infinity,
    ]
    for real in reals {
      let row = try #require(await store.read { try $0.row("SELECT \(real) AS x") })
      #expect(try row.real("x").bitPattern == real.bitPattern, "\(real)")
    }
    for integer in [Int.max, Int.min, 9_007_199_254_740_993, 0] {
      let row = try #require(await store.read { try $0.row("SELECT \(integer) AS x") })
      #expect(try row.integer("x") == integer)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `compare with values bound where no type can be guessed`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let absent: String? = nil
    let present: String? = "x"
    let row = try await store.read { session in
      try session.row(
        """
        SELECT \(absent) IS NULL AS first, \(present) IS NULL AS second,
          \(5) IN \(SQL.list([4, 5])) AS third, \(5) NOT IN \(SQL.list([] as [Int])) AS fourth
        """)
    }
    let found = try #require(row)
    #expect(try found.boolean("first"))
    #expect(try !found.boolean("second"))
    #expect(try found.boolean("third"))
    #expect(try found.boolean("fourth"))
  }

  @Test(arguments: TestDatabase.kinds)
  func `are summed to integers and averaged to reals`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: [Self.everything])
    let row = try await store.write { session in
      for number in [1, 2, 3, 4] {
        let id = ID<Migration>(at: Instant(milliseconds: Int64(number)))
        try session.run("INSERT INTO everything (id, number) VALUES (\(id), \(number))")
      }
      return try session.row(
        "SELECT sum(number) AS total, avg(number) AS mean, count(*) AS n FROM everything")
    }
    let found = try #require(row)
    #expect(try found.integer("total") == 10)
    #expect(try found.real("mean") == 2.5)
    #expect(try found.integer("n") == 4)
  }

  @Test(arguments: TestDatabase.kinds)
  func `are refused when an engine would change them in silence`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    await #expect(throws: StorageError.other("a text with the character U+0000 cannot be stored")) {
      try await store.read { try $0.row("SELECT \("a\0b") AS x") }
    }
    await #expect(throws: StorageError.other("a real that is not a number cannot be stored")) {
      try await store.read { try $0.row("SELECT \(Double.nan) AS x") }
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `say which column cannot be read`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let row = try #require(await store.read { try $0.row("SELECT 'abc' AS name, \(nil as Int?) AS n") })
    #expect(throws: StorageError.unreadable("nom: no such column")) { try row.text("nom") }
    #expect(throws: StorageError.unreadable("name: a text instead of an integer")) { try row.integer("name") }
    #expect(throws: StorageError.unreadable("name: a text instead of a day")) { try row.day("name") }
    #expect(throws: StorageError.unreadable("n: null instead of an integer")) { try row.integer("n") }
    #expect(throws: StorageError.unreadable("name: a text instead of an identifier")) {
      try row.id("name", of: Migration.self)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `find their places beside quotes and comments`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    let query: SQL = """
      SELECT '$1 ?1 it''s' AS first, -- $2 isn't a place
        \("x") AS "the $3 ?3", /* nor is ' $4 ?4 */ \(5) - -\(6) AS last
      """
    let row = try #require(await store.read { try $0.row(query) })
    #expect(try row.text("first") == "$1 ?1 it's")
    #expect(try row.text("the $3 ?3") == "x")
    #expect(try row.integer("last") == 11)
  }

  @Test(.enabled(if: TestDatabase.kinds.contains(.postgres)))
  func `are cast with the double colon of PostgreSQL`() async throws {
    let store = try await TestDatabase.fresh(.postgres)
    let row = try await store.read { try $0.row("SELECT \(7)::text AS x, '8'::bigint + \(1)::bigint AS y") }
    #expect(try row?.text("x") == "7")
    #expect(try row?.integer("y") == 9)
  }

  @Test(arguments: TestDatabase.kinds)
  func `cannot stand between quotes`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind)
    await #expect(throws: StorageError.self) {
      try await store.read { try $0.rows("SELECT '%\("word")%' AS x") }
    }
  }
}
