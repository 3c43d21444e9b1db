// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Hummingbird
public import Secrets
public import Server
public import Site

extension Layout {
  /// The layout of the tests, at `https://essaim.test`, in the time of Paris.
  public static func testing(name: String? = nil) throws -> Layout {
    try .shipped(
      name: name, origin: "https://essaim.test", zone: TimeZone(identifier: "Europe/Paris") ?? .gmt)
  }
}

extension Keyring {
  /// The key of the tests.
  public static let testing: Keyring = {
    guard let keyring = Keyring(key: Array(0..<32)) else { preconditionFailure("a key has 32 bytes") }
    return keyring
  }()
}

extension Router where Context == SiteContext {
  /// A router with what every site has around its routes: the policy and the pages of problems.
  public static func testing(_ layout: Layout) -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityPolicy(isSecure: false))
    router.add(middleware: ProblemPages(layout: layout))
    return router
  }
}
