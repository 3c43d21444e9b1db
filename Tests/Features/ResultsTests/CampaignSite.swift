// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import AccountsTesting
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
import Spreadsheets
import TestFiles

@testable import Campaigns
@testable import Results

/// The example campaign, with its replies, in a database of its own.
struct CampaignSite {
  static let slug = "exercice-2015"
  let store: Store
  let campaign: Campaign
  let now: Instant
  let run = EstimationRun(program: "essaim test")
  /// The browser of someone of the team, once signed in.
  let team: Browser
  /// The browser of anyone.
  let visitor: Browser

  init(_ kind: TestDatabase.Kind = .sqlite, at now: Instant = Instant(Date())) async throws {
    self.now = now
    store = try await TestDatabase.fresh(
      kind,
      migrations: try AccountsFeature.migrations() + PolesFeature.migrations() + OutboxTable.migrations()
        + CampaignsFeature.migrations() + ResultsFeature.migrations())
    let entries = try Self.entries()
    try await store.write { session in
      for entry in entries {
        try session.enter(.sample(name: entry.name, id: entry.pole, reference: entry.reference))
      }
    }
    let layout = try Layout.testing()
    let router = try Self.router(of: store, in: layout, run)
    team = Browser(router)
    visitor = Browser(router)
    let today = now.clock(in: layout.zone).day
    let start = now.adding(seconds: -50 * 86_400)
    let plan = CampaignPlan(
      slug: Self.slug, title: "Enquête sur l’exercice 2015", referenceYear: 2015, isFictitious: true,
      opensOn: today.adding(days: -60), closesOn: today.adding(days: 60), frameOn: today.adding(days: -75),
      sampling: SamplingPlan(
        seed: "20160309",
        design: .stratified(["émergence et développement": .count(32), "consolidé": .count(18)])))
    let workbook = try XLSXReader.workbook(from: ObservatoryFile.questionnaire.bytes())
    campaign = try await CampaignWork(store: store, keyring: .testing, layout: layout)
      .create(plan, form: workbook, frame: entries, dryRun: false, by: nil, at: start).campaign
    try await ExampleReplies(ObservatorySurvey.replies()).play(
      in: campaign, store: store, with: ReplyWork(store: store, zone: layout.zone), from: start)
  }

  private static func entries() throws -> [FrameEntry] {
    let table = try CSVTable(reading: ObservatoryFile.fictitiousPoles.bytes())
    let columns = ["reference", "name", "stage"].map { table.index(of: $0) ?? 0 }
    return table.records.map { record in
      let values = columns.map { record.fields[$0] }
      return FrameEntry(
        pole: ID(at: Instant(milliseconds: 0)), reference: values[0], name: values[1],
        values: ["name": values[1]], stratum: values[2], contact: nil, isFictitious: true)
    }
  }

  private static func router(
    of store: Store, in layout: Layout, _ run: EstimationRun
  ) throws -> Router<SiteContext> {
    let router = Router.testing(layout)
    let pages = KeptPages()
    let door = TeamDoor(store: store, keyring: .testing, layout: layout, isSecure: false)
    SignInController(store: store, keyring: .testing, layout: layout, isSecure: false).addRoutes(to: router)
    TeamHomeController(store: store, layout: layout, door: door, parts: [.results]).addRoutes(to: router)
    FollowUpController(store: store, layout: layout, keyring: .testing, door: door).addRoutes(to: router)
    ResultsController(store: store, layout: layout, pages: pages).addRoutes(to: router)
    TeamReleasesController(store: store, layout: layout, pages: pages, door: door, run: run)
      .addRoutes(to: router)
    return router
  }

  /// Signs someone in.
  func signIn(as role: Role = .administrator) async throws {
    try await team.signIn(as: role, of: store, at: now)
  }

  /// Keeps the plan of the example.
  func keepPlan() async throws {
    let plan = try ObservatorySurvey.plan()
    try await store.write { [now] in try $0.estimationPlans.save(plan, at: now) }
  }

  /// A reply that was sent is taken out: the team notes that its unit declined.
  func loseReply() async throws {
    let units = try await store.read { [campaign] in try $0.frameUnits.units(of: campaign.id) }
    guard let unit = units.first(where: { $0.state == .submitted }) else { return }
    try await store.write { try $0.frameUnits.note(.refused, of: unit.id, because: "") }
  }

  /// The plan is kept without its last figure: enough for another version, of the same answers.
  func shortenPlan() async throws {
    let plan = try ObservatorySurvey.plan()
    let shorter = EstimationPlan(
      campaign: plan.campaign, units: plan.units, strata: plan.strata, supposed: plan.supposed,
      level: plan.level, lonely: plan.lonely, ceased: plan.ceased,
      indicators: Array(plan.indicators.dropLast()))
    try await store.write { [now] in try $0.estimationPlans.save(shorter, at: now) }
  }

  /// The unit of this reference.
  func unit(_ reference: String) async throws -> SampleUnit? {
    try await store.read { [campaign] in try $0.frameUnits.unit(reference: reference, of: campaign.id) }
  }
}
