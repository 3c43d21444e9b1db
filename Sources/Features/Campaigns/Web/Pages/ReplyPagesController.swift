// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Server
import Site

/// Answers the pages of the questionnaire, and saves them.
struct ReplyPagesController: Sendable {
  let pages: RespondentPages

  func addRoutes(to group: RouterGroup<RespondentContext>) {
    group.get("pages/:page", use: show)
    group.post("pages/:page", use: update)
  }

  @Sendable private func show(_ request: Request, context: RespondentContext) async throws -> Response {
    let desk = try await pages.consulted(context)
    guard let page = desk.filled.form.page(named: try pageName(context)) else { throw NotFoundError() }
    guard desk.filled.state.isRelevant(page) else { return .seeOther(SiteMap.reply) }
    let model = ReplyPageModel(desk: desk.desk, filled: desk.filled, page: page)
    let showsNew = try request.queryFields["nouvelle"] != nil
    return answer(model, context, showsNew: showsNew)
  }

  /// Saves what was typed on a page, then leads to the next one, or back to what is to be looked at again.
  @Sendable private func update(_ request: Request, context: RespondentContext) async throws -> Response {
    let fields = try await request.formFields(context)
    let saved = try await pages.work.save(
      pageNamed: try pageName(context), by: context.respondent, at: context.now
    ) { page, form in try PageDraft(fields, on: page, of: form) }
    let page = saved.page

    let destination = ReplyDestination(rawValue: fields[ReplyField.destination] ?? "") ?? .next
    guard saved.saving.conflicts.isEmpty || (destination != .next && saved.saving.aside.isEmpty) else {
      let model = ReplyPageModel(
        desk: saved.desk, filled: saved.after, page: page, conflicts: saved.saving.conflicts,
        draft: saved.draft)
      return answer(model, context, status: .conflict)
    }
    guard destination == .next else { return .seeOther(saved.after.address(destination, from: page)) }
    guard !saved.hasNewProblems else {
      let model = ReplyPageModel(desk: saved.desk, filled: saved.after, page: page)
      return answer(model, context, status: .unprocessableContent, mayGoOn: true)
    }
    if let question = saved.newQuestion {
      return .seeOther(
        SiteMap.replyPage(page.name).query([("nouvelle", "1")]).fragment(ReplyField.place(question.name)))
    }
    return .seeOther(saved.after.address(.next, from: page))
  }

  private func pageName(_ context: RespondentContext) throws -> String {
    let name = try context.parameters.require("page")
    return name.removingPercentEncoding ?? name
  }

  private func answer(
    _ model: ReplyPageModel, _ context: RespondentContext, status: HTTPResponse.Status = .ok,
    showsNew: Bool = false, mayGoOn: Bool = false
  ) -> Response {
    let view = ReplyPageView(
      model: model, formToken: context.formToken, zone: pages.layout.zone, language: context.language,
      showsNewQuestions: showsNew, mayGoOn: mayGoOn)
    return pages.answer(
      model.filled.title(of: model.page, in: context.language), model.desk, context, status: status,
      hasErrors: view.hasErrors, content: view.body)
  }
}
