// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Kernel
import Persistence
import Secrets
import Server
import Site

/// Finds the account behind a request, or stops it.
struct TeamSessionCheck: MiddlewareProtocol {
  let store: Store
  let layout: Layout
  let keyring: Keyring

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard let account = try await store.account(behind: request, at: context.now) else {
      // A form that was sent is not lost: the page is still behind, and can be sent again after signing in.
      guard request.method == .get || request.method == .head else { throw TeamError.signedOut }
      return .seeOther(SiteMap.signIn(wanting: request.uri.string))
    }
    var context = context
    context.principal = account
    context.formToken = keyring.teamFormToken(context.formToken, of: account)
    return try await next(request, context)
  }
}

extension Store {
  /// The account whose session the browser holds, if it is not over.
  func account(behind request: Request, at now: Instant) async throws -> Account? {
    guard let token = TeamCookie.token(of: request) else { return nil }
    guard let found = try await read({ try $0.teamSessions.account(token, at: now) }) else { return nil }
    if found.lastSeen <= now.adding(seconds: -SessionLifetime.notedEverySeconds) {
      try await write { try $0.teamSessions.noteSeen(token, at: now) }
    }
    return found.account
  }
}

extension Keyring {
  /// The token of the team's forms: whoever planted a secret of their own in the browser cannot make it. It
  /// outlives the session, so that what was typed can be sent after signing in again.
  func teamFormToken(_ browserToken: String, of account: Account) -> String {
    signature(of: browserToken + "." + account.id.text, for: "team form")
  }
}
