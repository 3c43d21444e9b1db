// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Server
import Site

/// Answers the questionnaire as a whole: how far it is.
struct ReplyController: Sendable {
  let pages: RespondentPages

  func addRoutes(to group: RouterGroup<RespondentContext>) { group.get(use: show) }

  @Sendable private func show(_ request: Request, context: RespondentContext) async throws -> Response {
    let desk = try await pages.consulted(context)
    let view = OverviewView(
      desk: desk, respondent: context.respondent, formToken: context.formToken, today: pages.today(context),
      zone: pages.layout.zone, language: context.language)
    return pages.answer(context.language(CampaignText.overviewTitle), desk.desk, context, content: view.body)
  }
}
