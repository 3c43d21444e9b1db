// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird
public import Secrets

/// Gives each browser a secret of its own, and the forms of its pages a token made of it, so that no other
/// site can send a form in its name.
public struct FormToken: MiddlewareProtocol {
  /// The name of the hidden field.
  public static let field = "jeton"
  /// Under this prefix a browser takes the cookie from this very site alone, never from a neighbouring one.
  private var cookie: String { isSecure ? "__Host-essaim_form" : "essaim_form" }

  private let keyring: Keyring
  private let isSecure: Bool

  /// Tokens signed by `keyring`; the cookie is kept to HTTPS when `isSecure`.
  public init(keyring: Keyring, isSecure: Bool) {
    self.keyring = keyring
    self.isSecure = isSecure
  }

  /// Reads or makes the secret of the browser, and answers with it when it is new.
  public func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let known = request.cookie(cookie).flatMap { $0.utf8.count == 32 ? $0 : nil }
    let secret = known ?? Chance.token()
    context.formToken = keyring.signature(of: secret, for: "form")
    var response = try await next(request, context)
    if known == nil {
      response.setCookie(
        Cookie(name: cookie, value: secret, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax))
    }
    return response
  }
}
