// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Server
import Site

/// Takes replies back that were sent.
struct WithdrawalsController: Sendable {
  let pages: RespondentPages

  func addRoutes(to group: RouterGroup<RespondentContext>) { group.post("reprise", use: create) }

  /// Takes the reply back, so that it can be changed and sent again.
  @Sendable private func create(_ request: Request, context: RespondentContext) async throws -> Response {
    _ = try await request.formFields(context)
    try await pages.work.withdraw(by: context.respondent, at: context.now)
    return .seeOther(SiteMap.reply)
  }
}
