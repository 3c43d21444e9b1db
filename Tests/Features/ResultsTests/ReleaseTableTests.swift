// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import PersistenceTesting
import Testing

@testable import Results

@Suite struct `Keeping releases` {
  let now = Instant(milliseconds: 1_499_263_200_000)

  @Test(arguments: TestDatabase.kinds)
  func `gives them back as they were`(kind: TestDatabase.Kind) async throws {
    let draft = try Samples.draft(Samples.plan([Samples.mean, Samples.share, Samples.total]))
    let kept = try await store(kind).write { [now] session in
      let kept = try session.releases.keep(draft, as: ID(at: now), at: now, note: "Première diffusion")
      let read = try session.releases.release(of: "exercice-2015", version: 1, openAt: now)
      #expect(read == kept)
      return read
    }
    #expect(kept?.content.json.canonical == draft.canonical)
    #expect(kept?.content == draft.content)
  }

  @Test(arguments: TestDatabase.kinds)
  func `makes another version only when something differs`(kind: TestDatabase.Kind) async throws {
    let store = try await store(kind)
    let first = try Samples.draft(Samples.plan([Samples.mean]))
    let second = try Samples.draft(Samples.plan([Samples.mean, Samples.total]))
    let version = try await keep(first, beside: nil, in: store)
    await #expect(throws: ReleaseError.unchanged(version: 1)) {
      try await keep(first, beside: version.id, in: store)
    }
    #expect(try await keep(second, beside: version.id, in: store).version == 2)
    let history = try await store.read { [now] in
      try $0.releases.history(of: "exercice-2015", openAt: now)
    }
    #expect(history.map(\.version) == [2, 1])
  }

  @Test(arguments: TestDatabase.kinds)
  func `takes no draft that was not read beside the newest version`(kind: TestDatabase.Kind) async throws {
    let store = try await store(kind)
    let first = try Samples.draft(Samples.plan([Samples.mean]))
    let second = try Samples.draft(Samples.plan([Samples.mean, Samples.total]))
    _ = try await keep(first, beside: nil, in: store)
    for newest in [nil, ID<Release>(at: now)] {
      await #expect(throws: ReleaseError.changedSincePreview) {
        try await keep(second, beside: newest, in: store)
      }
    }
    #expect(try await store.read { try $0.releases.all(of: "exercice-2015").count } == 1)
  }

  private func keep(_ draft: Draft, beside newest: ID<Release>?, in store: Store) async throws -> Release {
    try await store.write { [now] in
      try ReleaseDesk(session: $0).keep(draft, beside: newest, as: ID(at: now), at: now)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `shows nothing of them before they open`(kind: TestDatabase.Kind) async throws {
    let store = try await store(kind)
    let first = try Samples.draft(Samples.plan([Samples.mean]))
    let second = try Samples.draft(Samples.plan([Samples.total]))
    let opening = now.adding(seconds: 3600)
    try await store.write { [now] session in
      _ = try session.releases.keep(first, as: ID(at: now), at: now)
      _ = try session.releases.keep(second, as: ID(at: now), at: now, opensAt: opening)
    }
    for (moment, versions) in [(opening.adding(seconds: -1), [1]), (opening, [2, 1])] {
      try await store.read { session in
        let releases = session.releases
        #expect(try releases.history(of: "exercice-2015", openAt: moment).map(\.version) == versions)
        #expect(try releases.newest(of: "exercice-2015", openAt: moment)?.version == versions[0])
        #expect(try releases.newest(openAt: moment).map(\.version) == [versions[0]])
        let later = try releases.release(of: "exercice-2015", version: 2, openAt: moment)
        #expect((later != nil) == (versions.count == 2))
      }
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `never changes them, and lets them be withdrawn`(kind: TestDatabase.Kind) async throws {
    let store = try await store(kind)
    let draft = try Samples.draft(Samples.plan([Samples.mean]))
    let kept = try await store.write { [now] in try $0.releases.keep(draft, as: ID(at: now), at: now) }
    await #expect(throws: StorageError.self) {
      try await store.write { try $0.run("UPDATE release SET canonical = '{}'") }
    }
    try await store.write { try $0.releases.withdraw(kept.id) }
    try await store.read { [now] session in
      #expect(try session.releases.newest(of: "exercice-2015", openAt: now) == nil)
      let withdrawn = try session.releases.release(of: "exercice-2015", version: 1, openAt: now)
      #expect(withdrawn?.status == .withdrawn)
      #expect(withdrawn?.canonical == draft.canonical)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `keeps one plan by campaign`(kind: TestDatabase.Kind) async throws {
    let plans = [Samples.plan([Samples.mean]), Samples.plan([Samples.total, Samples.ratio])]
    let read = try await store(kind).write { [now] session in
      for plan in plans { try session.estimationPlans.save(plan, at: now) }
      return try session.estimationPlans.plan(of: "exercice-2015")
    }
    #expect(read == plans[1])
  }

  private func store(_ kind: TestDatabase.Kind) async throws -> Store {
    try await TestDatabase.fresh(kind, migrations: ResultsFeature.migrations())
  }
}
