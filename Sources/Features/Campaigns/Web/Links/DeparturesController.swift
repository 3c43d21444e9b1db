// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Server
import Site

/// Lets someone who came by a personal link leave the browser to others.
struct DeparturesController {
  let cookie: RespondentCookie

  func addRoutes(to group: RouterGroup<RespondentContext>) {
    group.post("depart", use: create)
  }

  /// Makes the browser forget whom it answers for.
  @Sendable private func create(_ request: Request, context: RespondentContext) async throws -> Response {
    _ = try await request.formFields(context)
    var response = Response.seeOther(SiteMap.home)
    response.setCookie(cookie.forgetting)
    return response
  }
}
