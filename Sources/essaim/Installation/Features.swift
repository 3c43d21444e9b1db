// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Campaigns
import Hummingbird
import Mail
import Meetings
import Persistence
import Poles
import Results
import Server
import Site

/// The features put together: their tables, their routes, the places they fill.
enum Features {
  /// The migrations of every feature, in one order.
  static func migrations() throws -> [Migration] {
    try OutboxTable.migrations() + AccountsFeature.migrations() + PolesFeature.migrations()
      + CampaignsFeature.migrations() + ResultsFeature.migrations() + MeetingsFeature.migrations()
  }

  /// The router of the whole site.
  static func router(of installation: Installation) throws -> Router<SiteContext> {
    let atlas = try TerritoryFiles.atlas()
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: TrustedProxies(installation.settings.trustedProxies))
    router.add(middleware: SecurityPolicy(isSecure: installation.settings.isSecure))
    router.add(middleware: ProblemPages(layout: installation.layout))
    HomeController(
      store: installation.store, layout: installation.layout, pages: installation.pages,
      hero: .register(atlas: atlas), parts: [.results(layout: installation.layout), .meetings]
    ).addRoutes(to: router)
    PolesController(
      store: installation.store, layout: installation.layout, pages: installation.pages, atlas: atlas,
      parts: []
    ).addRoutes(to: router)
    addTeam(to: router, of: installation)
    addCampaigns(to: router, of: installation)
    addResults(to: router, of: installation)
    addMeetings(to: router, of: installation)
    return router
  }

  /// The team's door and its own page.
  private static func addTeam(to router: Router<SiteContext>, of installation: Installation) {
    SignInController(
      store: installation.store, keyring: installation.keyring, layout: installation.layout,
      isSecure: installation.settings.isSecure
    ).addRoutes(to: router)
    TeamHomeController(
      store: installation.store, layout: installation.layout, door: installation.door,
      parts: [.results, .meetings]
    ).addRoutes(to: router)
  }

  /// The questionnaire and its follow-up.
  private static func addCampaigns(to router: Router<SiteContext>, of installation: Installation) {
    CampaignsController(
      store: installation.store, keyring: installation.keyring, layout: installation.layout,
      isSecure: installation.settings.isSecure
    ).addRoutes(to: router)
    FollowUpController(
      store: installation.store, layout: installation.layout, keyring: installation.keyring,
      door: installation.door
    ).addRoutes(to: router)
  }

  /// The releases: public pages and files, and the team's way to them.
  private static func addResults(to router: Router<SiteContext>, of installation: Installation) {
    ResultsController(store: installation.store, layout: installation.layout, pages: installation.pages)
      .addRoutes(to: router)
    TeamReleasesController(
      store: installation.store, layout: installation.layout, pages: installation.pages,
      door: installation.door, run: Program.estimation
    ).addRoutes(to: router)
  }

  /// The meetings: programmes, registrations, and the team's lists of them.
  private static func addMeetings(to router: Router<SiteContext>, of installation: Installation) {
    MeetingsController(store: installation.store, layout: installation.layout, pages: installation.pages)
      .addRoutes(to: router)
    RegistrationsController(
      store: installation.store, layout: installation.layout, pages: installation.pages,
      keyring: installation.keyring, isSecure: installation.settings.isSecure
    ).addRoutes(to: router)
    TeamMeetingsController(
      store: installation.store, layout: installation.layout, pages: installation.pages,
      door: installation.door
    ).addRoutes(to: router)
  }
}
