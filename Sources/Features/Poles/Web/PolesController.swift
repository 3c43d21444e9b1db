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
  private let layout: Layout
  private let pages: KeptPages
  private let atlas: RegisterAtlas
  private let parts: [PolePagePart]

  /// The pages of the register; `parts` stand on the page of each pole, in order.
  public init(store: Store, layout: Layout, pages: KeptPages, atlas: RegisterAtlas, parts: [PolePagePart]) {
    self.store = store
    self.layout = layout
    self.pages = pages
    self.atlas = atlas
    self.parts = parts
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    router.get("poles", use: list)
    PolesFileController(store: store, pages: pages).addRoutes(to: router)
    MapController(store: store, layout: layout, pages: pages, atlas: atlas).addRoutes(to: router)
    MapFileController(store: store, pages: pages, atlas: atlas).addRoutes(to: router)
    router.get("poles/:slug", use: show)
  }

  @Sendable private func list(_ request: Request, context: SiteContext) async throws -> Response {
    let search = try PoleSearch(request.queryFields)
    return try await pages.answer(request, at: context.now, about: [.poles], readsQuery: true) {
      let list = try await store.read { try $0.poles.list(search) }
      guard search.page <= list.pageCount else { throw NotFoundError() }
      let language = context.language
      return Page(
        language(PolesText.listTitle), in: layout, language: language, for: .everyone(.register),
        content: PoleListView(list: list, language: language).body
      ).body
    }
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    return try await pages.answer(request, at: context.now, about: subjects) { () async throws -> Response in
      switch try await store.read({ session in try found(at: slug, in: session, context.language) }) {
      case .moved(let present): return .movedPermanently(to: SiteMap.pole(present))
      case .sheet(let sheet, let parts):
        let today = context.now.clock(in: layout.zone).day
        let page = page(
          of: sheet.summary, context.language,
          PoleView(
            cited: CitedSheet(sheet: sheet, language: context.language), parts: parts, atlas: atlas,
            layout: layout,
            today: today))
        return .document(page.bytes, type: "text/html; charset=utf-8")
      }
    }
  }

  /// What the page of a pole shows: the register, and what other features say of the pole.
  private var subjects: Set<PageSubject> { Set([.poles] + parts.map(\.subject)) }

  /// What stands at the address of a pole.
  private enum Found {
    /// The pole, with what other features say of it.
    case sheet(PoleSheet, HTML)
    /// Nothing any more: the pole has another address now.
    case moved(to: String)
  }

  private func found(at slug: String, in session: Session, _ language: Language) throws -> Found {
    guard let sheet = try session.poles.sheet(slug: slug) else {
      guard let present = try session.poles.presentSlug(former: slug) else { throw NotFoundError() }
      return .moved(to: present)
    }
    return .sheet(sheet, HTML(joining: try parts.map { try $0.make(session, sheet.summary, language) }))
  }

  private func page(of pole: PoleSummary, _ language: Language, _ view: PoleView) -> HTML {
    let region = pole.isFictitious ? nil : pole.place.region
    let trail = [Crumb(language(PolesText.register), SiteMap.poles)]
    return Page(
      pole.name, in: layout, language: language, for: .everyone(.register),
      trail: trail + [region].compactMap { $0.map { Crumb($0.name, PoleSearch.address(ofRegion: $0.code)) } },
      showsFictitious: pole.isFictitious,
      head: pole.isFictitious ? "<meta name=\"robots\" content=\"noindex\">" : .empty, content: view.body
    ).body
  }
}
