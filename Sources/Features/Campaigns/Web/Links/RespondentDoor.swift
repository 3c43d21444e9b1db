// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Kernel
import Secrets
import Server

/// Finds out whom a browser answers for.
struct RespondentDoor: MiddlewareProtocol {
  let cookie: RespondentCookie

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let respondent = request.cookie(RespondentCookie.name).flatMap({
      cookie.respondent($0, at: context.now)
    }) {
      context.principal = respondent
      // A page left open for another pole must not be saved in the reply of this one.
      context.formToken = cookie.keyring.signature(
        of: context.formToken + respondent.link.unit.text, for: "reply form")
    }
    return try await next(request, context)
  }
}
