// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Server

/// Finds out whom a browser answers for.
struct RespondentDoor: MiddlewareProtocol {
  let cookie: RespondentCookie

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.principal = request.cookie(RespondentCookie.name).flatMap {
      cookie.respondent($0, at: context.now)
    }
    return try await next(request, context)
  }
}
