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
  private let frame: Frame
  private let isSecure: Bool

  /// The pages of an installation; cookies are kept to HTTPS when `isSecure`.
  public init(store: Store, keyring: Keyring, frame: Frame, isSecure: Bool) {
    work = ReplyWork(store: store, zone: frame.zone)
    self.keyring = keyring
    self.frame = frame
    self.isSecure = isSecure
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let cookie = RespondentCookie(keyring: keyring, isSecure: isSecure)
    let group = router.group("r").add(middleware: FormToken(keyring: keyring, isSecure: isSecure))
    LinkController(work: work, keys: LinkKeys(keyring), cookie: cookie, frame: frame).addRoutes(to: group)
    let respondents = group.add(middleware: RespondentDoor(cookie: cookie))
      .group(context: RespondentContext.self)
    let pages = RespondentPages(work: work, frame: frame)
    DeparturesController(cookie: cookie).addRoutes(to: respondents)
    ReplyController(pages: pages).addRoutes(to: respondents)
    ReplyPagesController(pages: pages).addRoutes(to: respondents)
    ReviewController(pages: pages).addRoutes(to: respondents)
    SubmissionsController(pages: pages).addRoutes(to: respondents)
    ReceiptController(pages: pages).addRoutes(to: respondents)
    WithdrawalsController(pages: pages).addRoutes(to: respondents)
  }
}
