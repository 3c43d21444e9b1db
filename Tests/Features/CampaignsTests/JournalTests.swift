// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `The journal of campaigns` {
  @Test(arguments: TestDatabase.kinds)
  func `says what became of a campaign and of its units, and of nobody`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    let campaign = try await world.campaign()
    try await FollowUpWork(store: world.store).note(
      StandingNote(standing: .ceased, reason: "Fusion"), of: try await world.unit("FIC-002"), in: campaign,
      by: nil, at: world.now.adding(seconds: 1))
    try await world.record("noe@estuaire.example.org", of: "FIC-003")
    try await world.work.sendLink(
      of: "FIC-003", in: "exercice-2015", replacing: 1, by: nil, at: world.now.adding(seconds: 2))
    let awa = try await world.respondent()
    try await awa.complete()
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    _ = try await awa.browser.submit([], of: "/r", to: "/r/reprise")

    let unit = "exercice-2015/FIC-00"
    #expect(
      Set(try await world.journal()) == [
        "campaign.created exercice-2015", "campaign.unitNoted \(unit)2", "campaign.linkRenewed \(unit)3",
        "reply.submitted \(unit)1", "reply.withdrawn \(unit)1",
      ])
    #expect(try await world.journal().count == 5)
  }

  @Test(arguments: TestDatabase.kinds)
  func `keeps nothing of what was refused`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    await #expect(throws: CampaignError.slugTaken("exercice-2015")) { try await world.campaign() }
    let awa = try await world.respondent()
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    #expect(try await world.journal() == ["campaign.created exercice-2015"])
  }
}

extension World {
  /// The kind and the subject of everything in the journal, by the command line and by poles alike.
  fileprivate func journal() async throws -> [String] {
    try await store.read { session in
      try session.rows("SELECT kind, subject FROM journal WHERE account IS NULL ORDER BY noted_at, id")
        .map { "\(try $0.text("kind")) \(try $0.text("subject"))" }
    }
  }
}
