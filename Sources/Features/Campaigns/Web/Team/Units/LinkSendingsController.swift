// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Markup
import Server
import Site

/// Sends new links to the contacts on record, once it has been said what that does.
struct LinkSendingsController: Sendable {
  let pages: UnitPages
  let work: CampaignWork

  func addRoutes(to team: RouterGroup<TeamContext>) {
    let path = UnitPages.path.appendingPath("lien/envoi")
    team.get(path, use: new)
    team.post(path, use: create)
  }

  @Sendable private func new(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    return try await pages.answer(context, here: .send) {
      let followed = try await pages.followed(context)
      let contact = try followed.recipient(on: pages.today(context))
      let view = NewLinkView.sending(
        to: contact, followed, token: context.formToken, language: context.language)
      return pages.answer(followed, context, here: context.language(UnitText.send), content: view.body)
    }
  }

  /// Replaces the link and queues its letter; what the page of the unit says then is what was done.
  @Sendable private func create(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    let fields = try await request.formFields(context)
    let (campaign, reference) = try pages.address(of: context)
    return try await pages.answer(context, here: .send) {
      try await work.sendLink(
        of: reference, in: campaign, replacing: NewLinkView.version(in: fields), by: context.account.id,
        at: context.now)
      return .seeOther(SiteMap.teamUnit(campaign, reference).fragment(UnitView.linkPlace))
    }
  }
}
