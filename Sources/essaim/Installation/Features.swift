// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Persistence
import Poles
import Server
import Site

/// The features put together: their tables, their routes, the places they fill.
enum Features {
  /// The migrations of every feature, in one order.
  static func migrations() throws -> [Migration] {
    try AccountsFeature.migrations() + PolesFeature.migrations()
  }

  /// The router of the whole site.
  static func router(of installation: Installation) throws -> Router<SiteContext> {
    let atlas = try TerritoryFiles.atlas()
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityPolicy(isSecure: installation.settings.isSecure))
    router.add(middleware: ProblemPages(frame: installation.frame))
    HomeController(
      store: installation.store, frame: installation.frame, pages: installation.pages,
      parts: [PolesHomePart.part(atlas: atlas)]
    ).addRoutes(to: router)
    PolesController(
      store: installation.store, frame: installation.frame, pages: installation.pages, atlas: atlas, parts: []
    ).addRoutes(to: router)
    addTeam(to: router, of: installation)
    return router
  }

  /// The team's door and its own page.
  private static func addTeam(to router: Router<SiteContext>, of installation: Installation) {
    SignInController(
      store: installation.store, keyring: installation.keyring, frame: installation.frame,
      isSecure: installation.settings.isSecure
    ).addRoutes(to: router)
    TeamHomeController(
      store: installation.store, frame: installation.frame, door: installation.door, parts: []
    ).addRoutes(to: router)
  }
}
