// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
import Kernel
import Markup
public import Persistence
public import Server
public import Site

/// Answers the public pages of the releases: the list, the releases, their figures, their files.
public struct ResultsController: Sendable {
  private let shelf: ReleaseShelf
  private let pages: KeptPages

  /// Pages of the releases of `store`, kept in `pages` until a release opens or is withdrawn.
  public init(store: Store, layout: Layout, pages: KeptPages) {
    shelf = ReleaseShelf(store: store, layout: layout)
    self.pages = pages
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    router.get("resultats", use: list)
    ReleasesController(shelf: shelf, pages: pages).addRoutes(to: router)
    FiguresController(shelf: shelf, pages: pages).addRoutes(to: router)
  }

  @Sendable private func list(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: [.results]) {
      let language = context.language
      let editions = try await shelf.newest(context)
      return Page(
        language(ResultsText.listTitle), in: shelf.layout, language: language, for: .everyone(.results),
        showsFictitious: editions.contains { $0.campaign.isFictitious },
        content: ResultsListView(editions: editions, language: language).body
      ).body
    }
  }
}
