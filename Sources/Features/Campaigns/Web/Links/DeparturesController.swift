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

  /// Makes the browser forget whom it answers for, from a page left open for another unit too.
  @Sendable private func create(_ request: Request, context: RespondentContext) async throws -> Response {
    do { _ = try await request.formFields(context) } catch LinkError.otherUnit {}
    var response = Response.seeOther(SiteMap.home)
    response.setCookie(cookie.forgetting)
    return response
  }
}
