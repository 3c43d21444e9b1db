// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Server
import Site

/// What all controllers of the questionnaire share: the questionnaire of whoever asks, and the page around it.
struct RespondentPages: Sendable {
  let work: ReplyWork
  let layout: Layout

  /// The day of a request, where the observatory is.
  func today(_ context: RespondentContext) -> Day { context.now.clock(in: layout.zone).day }

  /// The questionnaire, which only those who sent it may still look at once the campaign is closed.
  func consulted(_ context: RespondentContext) async throws -> FilledDesk {
    let desk = try await work.filled(by: context.respondent, at: context.now)
    if desk.filled.reply.submission == nil { try desk.desk.campaign.requireOpen(on: today(context)) }
    return desk
  }

  /// A page for whoever answers to the campaign of `desk`; its title says first that something is wrong.
  func answer(
    _ title: String, _ desk: ReplyDesk, _ context: RespondentContext, status: HTTPResponse.Status = .ok,
    hasErrors: Bool = false,
    content: HTML
  ) -> Response {
    let language = context.language
    let title = hasErrors ? language(CampaignText.titleWithErrors, ["title": title]) : title
    let page = Page(
      title, in: layout, language: language, for: .respondent,
      showsFictitious: desk.campaign.isFictitious, content: content)
    return .page(page.body, status: status)
  }
}
