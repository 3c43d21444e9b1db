// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Kernel
import Secrets
import Server

/// Finds out whom a browser answers for, and binds the forms of its pages to that unit: a page left open for
/// another one is not taken for this one.
struct RespondentDoor: MiddlewareProtocol {
  let cookie: RespondentCookie

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let respondent = request.cookie(RespondentCookie.name).flatMap {
      cookie.respondent($0, at: context.now)
    }
    context.principal = respondent
    if let respondent { context.formToken = token(context.formToken, for: respondent) }
    return try await next(request, context)
  }

  private func token(_ browserToken: String, for respondent: Respondent) -> String {
    let signature = cookie.keyring.signature(
      of: browserToken + "." + respondent.unit.text, for: "reply form")
    return browserToken + "." + signature
  }

  /// The part of a token that tells the browser alone.
  static func browserToken(in token: String) -> String { String(token.prefix { $0 != "." }) }
}
