// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Server
import Site

/// Answers what is read again before it is sent.
struct ReviewController: Sendable {
  let pages: RespondentPages

  func addRoutes(to group: RouterGroup<RespondentContext>) { group.get("relecture", use: show) }

  @Sendable private func show(_ request: Request, context: RespondentContext) async throws -> Response {
    let desk = try await pages.consulted(context)
    let view = ReviewView(
      desk: desk, formToken: context.formToken, wasRefused: false, language: context.language)
    return pages.answer(context.language(CampaignText.reviewTitle), desk.desk, context, content: view.body)
  }
}
