// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Secrets
import Server
import Site

/// Answers the personal links: looking changes nothing, « Commencer » does.
struct LinkController: Sendable {
  let work: ReplyWork
  let keys: LinkKeys
  let cookie: RespondentCookie
  let layout: Layout

  func addRoutes(to group: RouterGroup<SiteContext>) {
    group.get("lien/:token", use: show)
    group.post("lien/:token", use: create)
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let (link, desk) = try await opened(context)
    return .page(page(desk, link, context))
  }

  /// Notes that someone begins, and remembers it in the browser, at an address without the token.
  @Sendable private func create(_ request: Request, context: SiteContext) async throws -> Response {
    let fields = try await request.formFields(context)
    let (link, desk) = try await opened(context)
    let name = fields.text(ReplyField.givenName)
    guard Respondent.isGivenName(name) else {
      return .page(page(desk, link, context, refusedName: name), status: .unprocessableContent)
    }
    try await work.open(link, at: context.now)
    let respondent = Respondent(
      link: link, givenName: name.isEmpty ? nil : name, device: Chance.token(bytes: 6))
    var response = Response.seeOther(SiteMap.reply)
    response.setCookie(cookie.cookie(for: respondent, at: context.now))
    return response
  }

  private func opened(_ context: SiteContext) async throws -> (PersonalLink, ReplyDesk) {
    let token = try context.parameters.require("token")
    let link = try keys.link(token: token, at: context.now)
    let desk = try await work.desk(of: link)
    if desk.head?.submission == nil {
      try desk.campaign.requireOpen(on: context.now.clock(in: layout.zone).day)
    }
    return (link, desk)
  }

  private func page(
    _ desk: ReplyDesk, _ link: PersonalLink, _ context: SiteContext, refusedName: String? = nil
  ) -> HTML {
    let language = context.language
    let welcome = language(CampaignText.welcomeTitle)
    let title = refusedName == nil ? welcome : language(CampaignText.titleWithErrors, ["title": welcome])
    return Page(
      title, in: layout, language: language, for: .respondent,
      showsFictitious: desk.campaign.isFictitious,
      content: WelcomeView(
        desk: desk, address: SiteMap.respondentLink(keys.token(of: link)), formToken: context.formToken,
        refusedName: refusedName, language: language
      ).body
    ).body
  }
}
