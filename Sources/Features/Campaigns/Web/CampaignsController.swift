// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
public import Persistence
public import Secrets
public import Server
public import Site

/// Answers everything that poles see of campaigns: personal links and the questionnaire.
public struct CampaignsController: Sendable {
  private let work: ReplyWork
  private let keyring: Keyring
  private let layout: Layout
  private let isSecure: Bool

  /// The pages of an installation; cookies are kept to HTTPS when `isSecure`.
  public init(store: Store, keyring: Keyring, layout: Layout, isSecure: Bool) {
    work = ReplyWork(store: store, zone: layout.zone)
    self.keyring = keyring
    self.layout = layout
    self.isSecure = isSecure
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let cookie = RespondentCookie(keyring: keyring, isSecure: isSecure)
    let group = router.group("r").add(middleware: FormToken(keyring: keyring, isSecure: isSecure))
    LinkController(work: work, keys: LinkKeys(keyring), cookie: cookie, layout: layout).addRoutes(to: group)
    let respondents = group.add(middleware: RespondentDoor(cookie: cookie))
      .group(context: RespondentContext.self)
    let pages = RespondentPages(work: work, layout: layout)
    DeparturesController(cookie: cookie).addRoutes(to: respondents)
    ReplyController(pages: pages).addRoutes(to: respondents)
    ReplyPagesController(pages: pages).addRoutes(to: respondents)
    ReviewController(pages: pages).addRoutes(to: respondents)
    SubmissionsController(pages: pages).addRoutes(to: respondents)
    ReceiptController(pages: pages).addRoutes(to: respondents)
    WithdrawalsController(pages: pages).addRoutes(to: respondents)
  }
}
