// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
public import Hummingbird
import Kernel
public import Persistence
public import Secrets
public import Server
public import Site

/// Answers the team's follow-up of campaigns.
public struct FollowUpController: Sendable {
  private let store: Store
  private let layout: Layout
  private let keyring: Keyring
  private let door: TeamDoor

  /// The follow-up, behind `door`; new links are signed by `keyring`.
  public init(store: Store, layout: Layout, keyring: Keyring, door: TeamDoor) {
    self.store = store
    self.layout = layout
    self.keyring = keyring
    self.door = door
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let group = door.group(on: router)
    group.get("campagnes", use: list)
    group.get("campagnes/:slug", use: show)
    let pages = UnitPages(store: store, layout: layout)
    let work = CampaignWork(store: store, keyring: keyring, layout: layout)
    UnitsController(pages: pages).addRoutes(to: group)
    UnitStandingsController(pages: pages, work: FollowUpWork(store: store)).addRoutes(to: group)
    LinkSendingsController(pages: pages, work: work).addRoutes(to: group)
    LinkHandoversController(pages: pages, work: work).addRoutes(to: group)
  }

  @Sendable private func list(_ request: Request, context: TeamContext) async throws -> Response {
    let campaigns = try await store.read { session in
      try session.campaigns.all().map { ($0, FollowUp(try session.frameUnits.units(of: $0.id))) }
    }
    let today = context.now.clock(in: layout.zone).day
    let view = CampaignListView(campaigns: campaigns, today: today, language: context.language)
    return .team(
      context.language(CampaignText.teamCampaigns), .campaigns, in: layout, context: context,
      content: view.body)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let found = try await store.read { session in
      try session.campaigns.campaign(slug: slug).map { ($0, try session.frameUnits.units(of: $0.id)) }
    }
    guard let (campaign, units) = found else { throw NotFoundError() }
    let view = FollowUpView(campaign: campaign, units: units, language: context.language)
    return .team(
      campaign.title, .campaigns, in: layout, context: context, showsFictitious: campaign.isFictitious,
      content: view.body)
  }
}
