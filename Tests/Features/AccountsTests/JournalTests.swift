// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Kernel
import Persistence
import PersistenceTesting
import Testing

@Suite struct `The journal` {
  private enum Act: String {
    case imported = "register.imported"
  }

  private let noon = Instant(milliseconds: 1_499_248_800_000)

  @Test(arguments: TestDatabase.kinds)
  func `keeps who did what, the latest first`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: try AccountsFeature.migrations())
    try await store.write { session in
      try session.journal.record(Act.imported, about: "poles.csv", by: nil, at: noon)
      try session.journal.record(Act.imported, about: "autre.csv", by: nil, at: noon)
      let later = noon.adding(seconds: 60)
      try session.journal.record(Act.imported, about: "poles.csv", by: nil, at: later)
    }
    let entries = try await store.read { session in
      try session.journal.latest(Act.imported.rawValue, about: "poles.csv", limit: 10)
    }
    #expect(entries.map(\.moment) == [noon.adding(seconds: 60), noon])
    #expect(entries.allSatisfy { $0.account == nil && $0.subject == "poles.csv" })
  }

  @Test(arguments: TestDatabase.kinds)
  func `names no account that does not exist`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: try AccountsFeature.migrations())
    await #expect(throws: StorageError.self) {
      try await store.write { session in
        try session.journal.record(Act.imported, about: "poles.csv", by: ID(at: noon), at: noon)
      }
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `holds nothing of an act that failed`(kind: TestDatabase.Kind) async throws {
    struct Failure: Error {}
    let store = try await TestDatabase.fresh(kind, migrations: try AccountsFeature.migrations())
    await #expect(throws: Failure.self) {
      try await store.write { session in
        try session.journal.record(Act.imported, about: "poles.csv", by: nil, at: noon)
        throw Failure()
      }
    }
    let entries = try await store.read {
      try $0.journal.latest(Act.imported.rawValue, about: "poles.csv", limit: 1)
    }
    #expect(entries.isEmpty)
  }
}
