// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Server
import Site

/// Shows new links of units that nobody can be written to, each once, to whoever of the team passes it on.
struct LinkHandoversController: Sendable {
  let pages: UnitPages
  let work: CampaignWork

  func addRoutes(to team: RouterGroup<TeamContext>) {
    let path = UnitPages.path.appendingPath("lien/remise")
    team.get(path, use: new)
    team.post(path, use: create)
  }

  @Sendable private func new(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    return try await pages.answer(context, here: .handOver) {
      let followed = try await pages.followed(context)
      try followed.requireUnreachable(on: pages.today(context))
      let view = NewLinkView.handover(followed, token: context.formToken, language: context.language)
      return pages.answer(
        followed, context, here: context.language(UnitText.handOver), content: view.body)
    }
  }

  /// Replaces the link and shows the new one in this answer alone, which nobody keeps: a redirect would have to
  /// carry it in an address. The same form sent again finds another version, and makes nothing.
  @Sendable private func create(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    let fields = try await request.formFields(context)
    let (campaign, reference) = try pages.address(of: context)
    return try await pages.answer(context, here: .handOver) {
      let link = try await work.handOverLink(
        of: reference, in: campaign, replacing: NewLinkView.version(in: fields), to: context.account.id,
        at: context.now)
      let followed = try await pages.followed(context)
      let view = GivenLinkView(followed: followed, link: link, language: context.language)
      return pages.answer(
        followed, context, here: context.language(UnitText.handOver), content: view.body)
    }
  }
}
