// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
import Markup
public import Persistence
public import Server

/// Answers the home page, whose parts belong to the features.
public struct HomeController: Sendable {
  private let store: Store
  private let layout: Layout
  private let pages: KeptPages
  private let hero: HomePart?
  private let parts: [HomePart]

  /// The home page with these parts, in order, under its heading.
  ///
  /// - Parameter hero: the part on top, which puts `HomeHeading` beside what it shows.
  public init(store: Store, layout: Layout, pages: KeptPages, hero: HomePart? = nil, parts: [HomePart]) {
    self.store = store
    self.layout = layout
    self.pages = pages
    self.hero = hero
    self.parts = parts
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    router.get("/", use: show)
    router.get("fichiers/:file", use: layout.assets.show)
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: subjects) {
      let language = context.language
      let (hero, parts, now) = (self.hero, self.parts, context.now)
      let (top, rest) = try await store.read { session in
        (
          try hero?.make(session, language, now) ?? .empty,
          HTML(joining: try parts.map { try $0.make(session, language, now) })
        )
      }
      return Page(
        language(SiteText.homeTitle), in: layout, language: language,
        content: """
          \(top.isEmpty ? heading(language) : top)
          \(rest)
          """
      ).body
    }
  }

  /// What the page shows: the home page has nothing of its own.
  private var subjects: Set<PageSubject> { Set(([hero].compactMap { $0 } + parts).map(\.subject)) }

  /// The heading of a page without a hero.
  private func heading(_ language: Language) -> HTML {
    "<div class=\"conteneur titre-page\">\(HomeHeading(language))</div>"
  }
}
