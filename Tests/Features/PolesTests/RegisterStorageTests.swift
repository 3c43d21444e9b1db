// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import PersistenceTesting
import Poles
import Testing

@Suite struct `An empty register` {
  @Test(arguments: TestDatabase.kinds) func `holds no pole, and nobody to write to`(
    kind: TestDatabase.Kind
  ) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: try PolesFeature.migrations())
    let pole = ID<Pole>(at: Instant(milliseconds: 0))
    let all = try await store.read { try $0.poles.summaries(fictitious: false) }
    let one = try await store.read { try $0.poles.summary(slug: "bocage") }
    let contact = try await store.read { try $0.poles.contact(of: pole) }
    #expect(all.isEmpty)
    #expect(one == nil)
    #expect(contact == nil)
  }
}
