// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Server
import Site

/// Answers the team's page of one unit of a campaign.
struct UnitsController: Sendable {
  let pages: UnitPages

  func addRoutes(to team: RouterGroup<TeamContext>) {
    team.get(UnitPages.path, use: show)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let followed = try await pages.followed(context)
    let view = UnitView(
      followed: followed, mayAct: context.account.role == .administrator, today: pages.today(context),
      zone: pages.layout.zone, language: context.language)
    return pages.answer(followed, context, content: view.body)
  }
}
