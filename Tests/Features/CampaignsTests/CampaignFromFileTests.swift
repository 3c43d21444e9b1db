// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Persistence
import PersistenceTesting
import Sampling
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `A campaign created from its file` {
  private static func file(strata: String = #""strata": ["stage"],"#, sizes: String) throws -> CampaignFile {
    try CampaignFile(
      try JSON(
        parsing: """
          {"schema": "essaim-campaign/1", "slug": "exercice-2015", "title": "Enquête", "reference_year": 2015,
           "fictitious": true, "opens_on": {"days_from_creation": 0}, "closes_on": {"days_from_creation": 10},
           "questionnaire": "pole.xlsx", "seed": "2015", \(strata) "sizes": \(sizes)}
          """.utf8))
  }

  /// A register of the poles of the world, one without a stage, another without an address.
  private static func world(_ kind: TestDatabase.Kind) async throws -> World {
    let (awa, poles) = ("awa@bocage.example.org", World.poles)
    return try await World(
      kind,
      register: [
        poles[0].inRegister(stage: "consolidé", email: awa), poles[1].inRegister(email: awa),
        poles[2].inRegister(stage: "consolidé"),
      ])
  }

  @Test(arguments: TestDatabase.kinds)
  func `asks the poles of the register, those without a stage apart`(kind: TestDatabase.Kind) async throws {
    let world = try await Self.world(kind)
    let file = try Self.file(sizes: #"{"consolidé": "all", "inconnu": 1}"#)
    let report = try await world.work.create(file, form: .small, at: world.now)
    #expect(report.campaign.frameOn == world.today)
    #expect(report.followUp.lines.map(\.stratum) == ["consolidé", "inconnu"])
    #expect(report.followUp.lines.map(\.populationSize) == [2, 1])
    #expect(report.followUp.lines.map(\.sampleSize) == [2, 1])
    #expect(report.uninvited.map(\.reference) == ["FIC-003"])
    #expect(report.invitations == 2)
    #expect(try await world.count("SELECT count(*) AS n FROM outbox") == 2)
    #expect(try await world.count("SELECT count(*) AS n FROM personal_link") == 3)
    let kept = try await world.store.read { try $0.frameUnits.units(of: report.campaign.id) }
    #expect(FollowUp(kept) == report.followUp)
    #expect(try await world.respondent().page("identity")["q-nom"] == "Bocage")
  }

  @Test(arguments: TestDatabase.kinds)
  func `is one stratum when nothing makes strata`(kind: TestDatabase.Kind) async throws {
    let world = try await Self.world(kind)
    let report = try await world.work.create(
      try Self.file(strata: "", sizes: #""all""#), form: .small, at: world.now)
    #expect(report.followUp.lines.map(\.stratum) == ["tous les pôles"])
    #expect(report.followUp.total.sampleSize == 3)
  }

  @Test(arguments: TestDatabase.kinds)
  func `is only spoken of in a dry run, which refuses the same`(kind: TestDatabase.Kind) async throws {
    let world = try await Self.world(kind)
    let file = try Self.file(sizes: #"{"consolidé": 1, "inconnu": 1}"#)
    let tables: [SQL] = ["form", "variable", "campaign", "frame_unit", "personal_link", "outbox", "journal"]
    let rehearsed = try await world.work.create(file, form: .small, dryRun: true, at: world.now)
    for table in tables { #expect(try await world.count("SELECT count(*) AS n FROM \(table)") == 0) }
    let created = try await world.work.create(file, form: .small, at: world.now)
    #expect(try await world.count("SELECT count(*) AS n FROM journal") == 1)
    #expect(rehearsed.followUp == created.followUp)
    #expect(rehearsed.uninvited.map(\.reference) == created.uninvited.map(\.reference))
    for dryRun in [true, false] {
      await #expect(throws: CampaignError.slugTaken("exercice-2015")) {
        try await world.work.create(file, form: .small, dryRun: dryRun, at: world.now)
      }
    }
    let large = try Self.file(sizes: #"{"consolidé": 3, "inconnu": 1}"#)
    await #expect(throws: DrawError.sizeTooLarge(stratum: "consolidé", size: 3, population: 2)) {
      try await world.work.create(large, form: .small, dryRun: true, at: world.now)
    }
  }
}
