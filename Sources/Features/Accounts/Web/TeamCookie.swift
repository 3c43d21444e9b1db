// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Server

/// The cookie of someone who has signed in; the browser forgets it when it is closed.
enum TeamCookie {
  private static let name = "essaim_equipe"
  private static let path = "/equipe"

  /// The token that the browser sent, or nil.
  static func token(of request: Request) -> String? {
    request.cookie(name).flatMap { $0.utf8.count == 64 ? $0 : nil }
  }

  /// The cookie that keeps this token.
  static func keeping(_ token: String, isSecure: Bool) -> Cookie {
    Cookie(name: name, value: token, path: path, secure: isSecure, httpOnly: true, sameSite: .lax)
  }

  /// The cookie that makes the browser forget.
  static func forgotten(isSecure: Bool) -> Cookie {
    Cookie(name: name, value: "", maxAge: 0, path: path, secure: isSecure, httpOnly: true, sameSite: .lax)
  }
}
