// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Server
import Site

/// Takes the sendings of replies.
struct SubmissionsController: Sendable {
  let pages: RespondentPages

  func addRoutes(to group: RouterGroup<RespondentContext>) { group.post("envoi", use: create) }

  /// Sends the reply; when something is missing, nothing is sent and the review says what.
  @Sendable private func create(_ request: Request, context: RespondentContext) async throws -> Response {
    _ = try await request.formFields(context)
    switch try await pages.work.submit(by: context.respondent, at: context.now) {
    case .submitted: return .seeOther(SiteMap.replyReceipt)
    case .incomplete(let desk):
      let view = ReviewView(
        desk: desk, formToken: context.formToken, wasRefused: true, language: context.language)
      return pages.answer(
        context.language(CampaignText.reviewTitle), desk.desk, context, status: .unprocessableContent,
        hasErrors: true, content: view.body)
    }
  }
}
