// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Foundation
import Hummingbird
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Poles
import PolesTesting
import Sampling
import Secrets
import Server
import Site
import SiteTesting
import Testing

@testable import Campaigns

/// A campaign on a few fictitious poles, with the site that serves it.
struct World {
  let store: Store
  let layout: Layout
  let now: Instant
  let work: CampaignWork
  let router: Router<SiteContext>

  init(
    _ kind: TestDatabase.Kind, at now: Instant = Instant(Date()),
    register: [RegisterEntry] = World.poles.map { $0.inRegister() }
  ) async throws {
    store = try await TestDatabase.fresh(
      kind,
      migrations: try AccountsFeature.migrations() + PolesFeature.migrations() + OutboxTable.migrations()
        + CampaignsFeature.migrations())
    try await store.write { session in for entry in register { try session.enter(entry) } }
    layout = try .testing()
    self.now = now
    work = CampaignWork(store: store, keyring: .testing, layout: layout)
    router = .testing(layout)
    CampaignsController(store: store, keyring: .testing, layout: layout, isSecure: false).addRoutes(
      to: router)
    SignInController(store: store, keyring: .testing, layout: layout, isSecure: false).addRoutes(to: router)
    let door = TeamDoor(store: store, keyring: .testing, layout: layout, isSecure: false)
    FollowUpController(store: store, layout: layout, keyring: .testing, door: door).addRoutes(to: router)
  }

  var today: Day { now.clock(in: layout.zone).day }
  var replies: ReplyWork { ReplyWork(store: store, zone: layout.zone) }

  /// A census of the poles, open from `opens` to `closes` days from today.
  func plan(opens: Int = -1, closes: Int = 10, slug: String = "exercice-2015") -> CampaignPlan {
    CampaignPlan(
      slug: slug, title: "Enquête sur l’exercice 2015", referenceYear: 2015, isFictitious: true,
      opensOn: today.adding(days: opens), closesOn: today.adding(days: closes), frameOn: today,
      sampling: SamplingPlan(seed: "2015", design: .census))
  }

  static let poles = [("FIC-001", "Bocage"), ("FIC-002", "Littoral"), ("FIC-003", "Estuaire")].map {
    FrameEntry.sample(reference: $0.0, name: $0.1)
  }

  /// The campaign of the tests.
  @discardableResult
  func campaign(opens: Int = -1, closes: Int = 10) async throws -> Campaign {
    try await work.create(
      plan(opens: opens, closes: closes), form: .small, frame: Self.poles, at: now)
  }

  /// The unit of a pole.
  func unit(_ reference: String = "FIC-001") async throws -> SampleUnit {
    try #require(
      try await store.read { session in
        let campaign = try session.campaigns.campaign(slug: "exercice-2015")
        return try campaign.flatMap { try session.frameUnits.unit(reference: reference, of: $0.id) }
      })
  }

  /// The path that the personal link of a pole opens.
  func path(of reference: String = "FIC-001") async throws -> String {
    let unit = try await unit(reference).id
    let link = try await store.read { try $0.links.link(of: unit) }
    return String(work.address(of: link).dropFirst(layout.origin.count))
  }

  /// A browser that has come by the personal link of a pole and pressed « Commencer ».
  func respondent(_ name: String = "Awa", of reference: String = "FIC-001") async throws -> Respondence {
    let browser = Browser(router)
    let path = try await path(of: reference)
    let answer = try await browser.submit([("prenom", name)], of: path)
    #expect(answer.status == .seeOther)
    #expect(answer.location == "/r")
    return Respondence(browser: browser)
  }

  /// Every answer of a pole as it is kept, with every change.
  func count(_ sql: SQL) async throws -> Int {
    try await store.read { try $0.row(sql)?.integer("n") ?? 0 }
  }
}

extension FrameEntry {
  /// The identifier of the pole that bears this reference.
  static func pole(_ reference: String) -> ID<Pole> {
    guard let id = ID<Pole>("0190a5c0-0000-7000-8000-000000000\(reference.suffix(3))") else {
      preconditionFailure("a reference ends in three digits")
    }
    return id
  }

  static func sample(
    reference: String, name: String, stratum: String = "consolidé", isFictitious: Bool = true,
    values: [String: String] = [:], email: String? = "awa@bocage.example.org"
  ) -> FrameEntry {
    FrameEntry(
      pole: pole(reference),
      reference: reference, name: name, values: values.merging(["name": name]) { $1 }, stratum: stratum,
      contact: email.map { FrameContact(name: "Awa", email: $0) }, isFictitious: isFictitious)
  }

  /// The pole of this entry as the register knows it.
  func inRegister(stage: String? = nil, email: String? = nil) -> RegisterEntry {
    .sample(
      name: name, id: pole, reference: reference, stage: stage, email: email, isFictitious: isFictitious)
  }
}

extension Session {
  /// Enters the pole of an entry into the register.
  func enter(_ entry: FrameEntry) throws {
    try enter(entry.inRegister())
  }
}
