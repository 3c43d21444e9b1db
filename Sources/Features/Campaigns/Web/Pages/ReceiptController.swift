// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Server
import Site

/// Answers the receipt of a reply that was sent.
struct ReceiptController: Sendable {
  let pages: RespondentPages

  func addRoutes(to group: RouterGroup<RespondentContext>) { group.get("recu", use: show) }

  @Sendable private func show(_ request: Request, context: RespondentContext) async throws -> Response {
    let desk = try await pages.consulted(context)
    guard let submission = desk.filled.reply.submission else { return .seeOther(SiteMap.replyReview) }
    let view = ReceiptView(
      desk: desk.desk, submission: submission, formToken: context.formToken,
      isOpen: desk.desk.campaign.phase(on: pages.today(context)) == .open, zone: pages.layout.zone,
      language: context.language)
    return pages.answer(context.language(CampaignText.receiptTitle), desk.desk, context, content: view.body)
  }
}
