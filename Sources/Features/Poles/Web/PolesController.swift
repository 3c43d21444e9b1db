// SPDX-License-Identifier: AGPL-3.0-or-later
public import Hummingbird
import Kernel
import Markup
public import Persistence
public import Server
public import Site

/// Answers the public pages of the register: the list and the page of each pole, with its map and its files.
public struct PolesController: Sendable {
  private let store: Store
  private let frame: Frame
  private let pages: KeptPages
  private let atlas: RegisterAtlas
  private let parts: [PolePagePart]

  /// The pages of the register; `parts` stand on the page of each pole, in order.
  public init(store: Store, frame: Frame, pages: KeptPages, atlas: RegisterAtlas, parts: [PolePagePart]) {
    self.store = store
    self.frame = frame
    self.pages = pages
    self.atlas = atlas
    self.parts = parts
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    router.get("poles", use: list)
    PolesFileController(store: store, pages: pages).addRoutes(to: router)
    MapController(store: store, frame: frame, pages: pages, atlas: atlas).addRoutes(to: router)
    MapFileController(store: store, pages: pages, atlas: atlas).addRoutes(to: router)
    router.get("poles/:slug", use: show)
  }

  @Sendable private func list(_ request: Request, context: SiteContext) async throws -> Response {
    let search = try PoleSearch(request.queryFields)
    return try await pages.answer(request, at: context.now, about: "poles", readsQuery: true) {
      let list = try await store.read { try $0.poles.list(search) }
      guard search.page <= list.pageCount else { throw NotFound() }
      let language = Language.french
      return Page(
        language(PolesText.listTitle), in: frame, language: language, for: .everyone(.register),
        content: PoleListView(list: list, language: language).body
      ).body
    }
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    do {
      return try await pages.answer(request, at: context.now, about: "poles") {
        let (sheet, parts) = try await store.read { session in try content(of: slug, in: session) }
        let today = context.now.clock(in: frame.zone).day
        return page(
          of: sheet.summary,
          PoleView(
            cited: CitedSheet(sheet: sheet, language: .french), parts: parts, atlas: atlas, frame: frame,
            today: today))
      }
    } catch PoleError.moved(let present) {
      return .movedPermanently(to: SiteMap.pole(present))
    }
  }

  private func content(of slug: String, in session: Session) throws -> (PoleSheet, HTML) {
    guard let sheet = try session.poles.sheet(slug: slug) else {
      if let present = try session.poles.presentSlug(former: slug) { throw PoleError.moved(to: present) }
      throw NotFound()
    }
    return (sheet, HTML(joining: try parts.map { try $0.make(session, sheet.summary, .french) }))
  }

  private func page(of pole: PoleSummary, _ view: PoleView) -> HTML {
    let language = Language.french
    let region = pole.isFictitious ? nil : pole.place.region
    let trail = [Crumb(language(PolesText.register), SiteMap.poles)]
    return Page(
      pole.name, in: frame, language: language, for: .everyone(.register),
      trail: trail + [region].compactMap { $0.map { Crumb($0.name, PoleSearch.address(ofRegion: $0.code)) } },
      showsFictitious: pole.isFictitious,
      head: pole.isFictitious ? "<meta name=\"robots\" content=\"noindex\">" : .empty, content: view.body
    ).body
  }
}
