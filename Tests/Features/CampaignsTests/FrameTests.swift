// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Poles
import Sampling
import Secrets
import Testing

@testable import Campaigns

@Suite struct `The frame of a campaign` {
  @Test func `holds fictitious poles or real ones, never both, and each once`() throws {
    let real = FrameEntry.sample(reference: "R-009", name: "Réel", isFictitious: false)
    #expect(throws: CampaignError.mixedFrame(reference: "R-009")) {
      try FrozenFrame(World.poles + [real], isFictitious: true)
    }
    #expect(throws: CampaignError.mixedFrame(reference: "FIC-001")) {
      try FrozenFrame(World.poles, isFictitious: false)
    }
    #expect(throws: CampaignError.doubledPole(reference: "FIC-001")) {
      try FrozenFrame(World.poles + [World.poles[0]], isFictitious: true)
    }
    #expect(throws: CampaignError.emptyFrame) { try FrozenFrame([], isFictitious: true) }
  }

  @Test func `is drawn the same whatever the order of the poles`() throws {
    let plan = SamplingPlan(seed: "2015", design: .stratified(["consolidé": .count(2)]))
    let draws = try [World.poles, World.poles.reversed()].map {
      try FrozenFrame($0, isFictitious: true).draw(plan, hash: Digest.sha256)
    }
    #expect(draws[0] == draws[1])
    #expect(draws[0].count(where: \.isSelected) == 2)
    let none = SamplingPlan(seed: "2015", design: .stratified(["autre": .all]))
    #expect(throws: DrawError.unknownStratum("autre")) {
      try FrozenFrame(World.poles, isFictitious: true).draw(none, hash: Digest.sha256)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `keeps the register as it was`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let campaign = try await world.campaign()
    let before = try await world.store.read { try $0.frameUnits.units(of: campaign.id) }
    try await world.store.write { session in
      try session.run("UPDATE pole SET name = 'Tout autre', fictitious = \(false), reference = 'R-001'")
      try session.enter(.sample(reference: "FIC-009", name: "Nouveau"))
    }
    #expect(try await world.store.read { try $0.frameUnits.units(of: campaign.id) } == before)
    #expect(before.map(\.name) == ["Bocage", "Littoral", "Estuaire"])
    #expect(before.allSatisfy { $0.isSelected && $0.populationSize == 3 && $0.sampleSize == 3 })
    #expect(try await world.respondent().page("identity")["q-nom"] == "Bocage")
  }

  @Test(arguments: TestDatabase.kinds)
  func `is kept whole or not at all`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let tables: [SQL] = ["form", "variable", "campaign", "frame_unit", "personal_link", "outbox"]
    func counts() async throws -> [Int] {
      var counts: [Int] = []
      for table in tables { counts.append(try await world.count("SELECT count(*) AS n FROM \(table)")) }
      return counts
    }
    let before = try await counts()
    await #expect(throws: CampaignError.slugTaken("exercice-2015")) {
      try await world.work.create(world.plan(), form: .small, frame: World.poles, at: world.now)
    }
    let stranger = FrameEntry.sample(reference: "FIC-888", name: "Hors registre")
    await #expect(throws: StorageError.self) {
      try await world.work.create(
        world.plan(slug: "autre"), form: .small, frame: World.poles + [stranger], at: world.now)
    }
    #expect(try await counts() == before)
    #expect(before == [1, 13, 1, 3, 3, 3])
  }

  @Test func `is not opened by a plan or a questionnaire that cannot be`() async throws {
    let world = try await World(.sqlite)
    await #expect(throws: CampaignError.closesBeforeItOpens) {
      try await world.work.create(
        world.plan(opens: 3, closes: 2), form: .small, frame: World.poles, at: world.now)
    }
    await #expect(throws: CampaignError.unusableForm(errors: 1)) {
      try await world.work.create(
        world.plan(), form: Workbook(sheets: []), frame: World.poles, at: world.now)
    }
  }
}

@Suite struct `The dictionary of variables` {
  private func form(_ type: String, _ choices: [String]) -> Workbook {
    .form(
      ["type | name | label | variable", "\(type) | q | Une question | scale"],
      choices: ["list_name | name | label"] + choices)
  }

  @Test(arguments: TestDatabase.kinds)
  func `outlives questionnaires: codes are added, kinds never change`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let (small, large) = (["l | commune | La commune"], ["l | commune | Commune", "l | region | La région"])
    let first = form("select_one l", small)
    try await world.work.create(world.plan(), form: first, frame: World.poles, at: world.now)
    var plan = world.plan(slug: "exercice-2014")
    plan.referenceYear = 2014
    try await world.work.create(plan, form: form("select_one l", large), frame: World.poles, at: world.now)
    let scale = try #require(try await world.store.read { try $0.variables.all() }["scale"])
    #expect(scale.codes.map(\.name) == ["commune", "region"])
    #expect(scale.codes.map(\.label) == ["La commune", "La région"])
    #expect(scale.since == 2014)
    #expect(scale.meaning == "Une question")
    await #expect(throws: CampaignError.variableChanged(name: "scale")) {
      try await world.work.create(
        world.plan(slug: "exercice-2016"), form: form("integer", []), frame: World.poles, at: world.now)
    }
  }
}
