// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
public import Kernel
public import Markup
public import Persistence
public import Server

/// A part of the home page that a feature fills.
public struct HomePart: Sendable {
  let make: @Sendable (Session, Language, Instant) throws -> HTML

  /// A part made from what the feature reads; nothing when it has nothing to show.
  public init(_ make: @escaping @Sendable (Session, Language) throws -> HTML) {
    self.make = { session, language, _ in try make(session, language) }
  }

  /// A part that also depends on the moment the page is asked for.
  public init(_ make: @escaping @Sendable (Session, Language, _ now: Instant) throws -> HTML) {
    self.make = make
  }
}

/// Answers the home page, whose parts belong to the features.
public struct HomeController: Sendable {
  private let store: Store
  private let frame: Frame
  private let pages: KeptPages
  private let parts: [HomePart]

  /// The home page with these parts, in order.
  public init(store: Store, frame: Frame, pages: KeptPages, parts: [HomePart]) {
    self.store = store
    self.frame = frame
    self.pages = pages
    self.parts = parts
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    router.get("/", use: show)
    router.get("/fichiers/:file", use: frame.assets.show)
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: "home") {
      let language = Language.french
      let parts = self.parts
      let now = context.now
      let content = try await store.read { session in try parts.map { try $0.make(session, language, now) } }
      return Page(
        language(SiteText.homeTitle), in: frame, language: language,
        content: """
          <div class="conteneur titre-page"><h1>\(language(SiteText.homeTitle))</h1>
          <p class="chapo">\(language(SiteText.homeLead))</p></div>
          \(HTML(joining: content))
          """
      ).body
    }
  }
}
