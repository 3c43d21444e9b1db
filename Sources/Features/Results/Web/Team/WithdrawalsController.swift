// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Kernel
import Markup
import Persistence
import Server
import Site

/// Withdraws releases, once it has been said what that does.
struct WithdrawalsController: Sendable {
  let store: Store
  let layout: Layout
  let pages: KeptPages
  let work: ReleaseWork

  func addRoutes(to group: RouterGroup<TeamContext>) {
    group.get("campagnes/:slug/diffusion/:version/retrait", use: new)
    group.post("campagnes/:slug/diffusion/:version/retrait", use: create)
  }

  @Sendable private func new(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    let (slug, version) = try address(of: context)
    let release = try await store.read { session in
      try session.releases.all(of: slug).first { $0.version == version }
    }
    guard let release else { throw ReleaseError.unknownVersion(campaign: slug, version: version) }
    guard release.status == .released else { throw WithdrawnReleaseError() }
    let edition = Edition(
      of: release, history: [], language: context.language, layout: layout)
    let view = WithdrawalView(edition: edition, version: version, token: context.formToken)
    return .team(
      context.language(ReleaseText.withdrawalTitle, ["version": String(version)]), .campaigns, in: layout,
      context: context, showsFictitious: edition.campaign.isFictitious, content: view.body)
  }

  @Sendable private func create(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    _ = try await request.formFields(context)
    let (slug, version) = try address(of: context)
    try await work.withdraw(version, of: slug, by: context.account.id, at: context.now)
    pages.drop(.results)
    return .seeOther(SiteMap.teamRelease(slug))
  }

  private func address(of context: TeamContext) throws -> (String, version: Int) {
    (
      try context.parameters.require("slug"),
      try Release.version(in: try context.parameters.require("version"))
    )
  }
}
