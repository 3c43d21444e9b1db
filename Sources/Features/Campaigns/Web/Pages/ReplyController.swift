// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Server
import Site

/// Answers the questionnaire as a whole: how far it is, what is read again, its sending and its receipt.
struct ReplyController: Sendable {
  let work: ReplyWork
  let frame: Frame

  func addRoutes(to group: RouterGroup<RespondentContext>) {
    group.get(use: show)
    group.get("relecture", use: review)
    group.post("envoi", use: submit)
    group.post("reprise", use: withdraw)
    group.get("recu", use: receipt)
  }

  @Sendable private func show(_ request: Request, context: RespondentContext) async throws -> Response {
    let desk = try await consulted(context)
    let view = OverviewView(
      desk: desk, respondent: context.respondent, formToken: context.formToken, today: today(context),
      zone: frame.zone, language: .french)
    return page(.overviewTitle, desk, view.body)
  }

  @Sendable private func review(_ request: Request, context: RespondentContext) async throws -> Response {
    reviewPage(try await consulted(context), context)
  }

  /// Sends the reply; when something is missing, nothing is sent and the review says what.
  @Sendable private func submit(_ request: Request, context: RespondentContext) async throws -> Response {
    _ = try await request.formFields(context)
    switch try await work.submit(by: context.respondent, at: context.now) {
    case .submitted: return .seeOther(SiteMap.replyReceipt)
    case .incomplete(let desk):
      return reviewPage(desk, context, wasRefused: true, status: .unprocessableContent)
    }
  }

  /// Takes back a reply that was sent.
  @Sendable private func withdraw(_ request: Request, context: RespondentContext) async throws -> Response {
    _ = try await request.formFields(context)
    try await work.withdraw(by: context.respondent, at: context.now)
    return .seeOther(SiteMap.reply)
  }

  @Sendable private func receipt(_ request: Request, context: RespondentContext) async throws -> Response {
    let desk = try await consulted(context)
    guard let submission = desk.filled.reply.submission else { return .seeOther(SiteMap.replyReview) }
    let view = ReceiptView(
      desk: desk.desk, submission: submission, formToken: context.formToken,
      isOpen: desk.desk.campaign.phase(on: today(context)) == .open, zone: frame.zone, language: .french)
    return page(.receiptTitle, desk, view.body)
  }

  /// The questionnaire, which only those who sent it may still look at once the campaign is closed.
  private func consulted(_ context: RespondentContext) async throws -> FilledDesk {
    let desk = try await work.filled(by: context.respondent, at: context.now)
    if desk.filled.reply.submission == nil { try desk.desk.campaign.requireOpen(on: today(context)) }
    return desk
  }

  private func today(_ context: RespondentContext) -> Day { context.now.clock(in: frame.zone).day }

  private func reviewPage(
    _ desk: FilledDesk, _ context: RespondentContext, wasRefused: Bool = false,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    let view = ReviewView(
      desk: desk, formToken: context.formToken, wasRefused: wasRefused, language: .french)
    return page(.reviewTitle, desk, view.body, status: status)
  }

  private func page(
    _ title: CampaignText, _ desk: FilledDesk, _ content: HTML, status: HTTPResponse.Status = .ok
  ) -> Response {
    let language = Language.french
    let page = Page(
      language(title), in: frame, language: language, for: .respondent,
      showsFictitious: desk.desk.campaign.isFictitious, content: content)
    return .page(page.body, status: status)
  }
}
