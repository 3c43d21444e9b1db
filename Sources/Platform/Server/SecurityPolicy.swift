// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird

/// Puts the strict policy of the site on every answer: nothing from elsewhere, nothing inline.
public struct SecurityPolicy<Context: RequestContext>: RouterMiddleware {
  private static var policy: String {
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }

  private let isSecure: Bool

  /// A policy that also asks browsers to stay on HTTPS when `isSecure`.
  public init(isSecure: Bool) { self.isSecure = isSecure }

  /// Adds the headers to the answer.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    apply(to: &response)
    return response
  }

  /// Adds the headers to an answer that no route makes.
  public func apply(to response: inout Response) {
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[Self.name("referrer-policy")] = "same-origin"
    response.headers[Self.name("permissions-policy")] = "camera=(), geolocation=(), microphone=()"
    response.headers[Self.name("cross-origin-opener-policy")] = "same-origin"
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
  }

  private static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header name") }
    return name
  }
}
