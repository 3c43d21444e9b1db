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
      guard search.page <= list.pageCount else { throw NotFoundError() }
      let language = Language.french
      return Page(
        language(PolesText.listTitle), in: frame, language: language, for: .everyone(.register),
        content: PoleListView(list: list, language: language).body
      ).body
    }
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    return try await pages.answer(request, at: context.now, about: "poles") { () async throws -> Response in
      switch try await store.read({ session in try found(at: slug, in: session) }) {
      case .moved(let present): return .movedPermanently(to: SiteMap.pole(present))
      case .sheet(let sheet, let parts):
        let today = context.now.clock(in: frame.zone).day
        let page = page(
          of: sheet.summary,
          PoleView(
            cited: CitedSheet(sheet: sheet, language: .french), parts: parts, atlas: atlas, frame: frame,
            today: today))
        return .document(page.bytes, type: "text/html; charset=utf-8")
      }
    }
  }

  /// What stands at the address of a pole.
  private enum Found {
    /// The pole, with what other features say of it.
    case sheet(PoleSheet, HTML)
    /// Nothing any more: the pole has another address now.
    case moved(to: String)
  }

  private func found(at slug: String, in session: Session) throws -> Found {
    guard let sheet = try session.poles.sheet(slug: slug) else {
      guard let present = try session.poles.presentSlug(former: slug) else { throw NotFoundError() }
      return .moved(to: present)
    }
    return .sheet(sheet, HTML(joining: try parts.map { try $0.make(session, sheet.summary, .french) }))
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
