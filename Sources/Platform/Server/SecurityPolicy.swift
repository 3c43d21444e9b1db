// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
public import Hummingbird

/// Puts the strict policy of the site on every answer: nothing from elsewhere, nothing inline.
public struct SecurityPolicy<Context: RequestContext>: RouterMiddleware {
  private let fields: HTTPFields

  /// A policy that also asks browsers to stay on HTTPS when `isSecure`.
  public init(isSecure: Bool) {
    var fields: HTTPFields = [
      .contentSecurityPolicy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
      Self.name("referrer-policy"): "same-origin",
      Self.name("permissions-policy"): "camera=(), geolocation=(), microphone=()",
      Self.name("cross-origin-opener-policy"): "same-origin",
    ]
    if isSecure { fields[.strictTransportSecurity] = "max-age=31536000" }
    self.fields = fields
  }

  /// Adds the headers to the answer.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    apply(to: &response.headers)
    return response
  }

  /// Adds the headers to those of an answer that no route makes.
  public func apply(to headers: inout HTTPFields) { headers.append(contentsOf: fields) }

  private static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header name") }
    return name
  }
}
