// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
public import Hummingbird
import Markup
public import Persistence
public import Server
public import Site
import Spreadsheets

/// Answers the public pages of the register.
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
    router.get("poles.csv", use: file)
    router.get("poles/carte", use: map)
    router.get("poles/carte.svg", use: mapFile)
    router.get("poles/:slug", use: show)
  }

  @Sendable private func list(_ request: Request, context: SiteContext) async throws -> Response {
    let search = try PoleSearch(request.queryFields)
    return try await pages.answer(request, at: context.now, about: "poles") {
      let list = try await store.read { try $0.poles.list(search) }
      guard search.page <= list.pageCount else { throw NotFound() }
      return PoleListPage(list: list, frame: frame, language: .french).body
    }
  }

  @Sendable private func map(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: "poles") {
      let poles = try await store.read { try $0.poles.summaries(fictitious: false) }
      return PoleMapPage(poles: PlacedPoles(poles), atlas: atlas, frame: frame, language: .french).body
    }
  }

  @Sendable private func mapFile(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(
      request, at: context.now, about: "poles", type: .init(type: .image, subType: "svg+xml")
    ) {
      let poles = try await store.read { try $0.poles.summaries(fictitious: false) }
      let map = RegisterMap(poles: PlacedPoles(poles), atlas: atlas, language: .french)
      return HTML(trusted: map.detailed.standalone())
    }
  }

  @Sendable private func file(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: "poles", type: .init(type: .text, subType: "csv"))
    {
      let poles = try await store.read { try $0.register.known(fictitious: false) }
      return HTML(trusted: String(decoding: RegisterFile.bytes(of: poles), as: UTF8.self))
    }
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    do {
      return try await pages.answer(request, at: context.now, about: "poles") {
        let (sheet, parts) = try await store.read { session in try content(of: slug, in: session) }
        return PolePage(
          sheet: sheet, parts: parts, atlas: atlas, frame: frame, language: .french, now: context.now
        ).body
      }
    } catch let moved as FormerAddress {
      return .movedPermanently(to: SiteMap.pole(moved.present))
    }
  }

  @Sendable private func content(of slug: String, in session: Session) throws -> (PoleSheet, HTML) {
    guard let sheet = try session.poles.sheet(slug: slug) else {
      if let present = try session.poles.presentSlug(former: slug) { throw FormerAddress(present: present) }
      throw NotFound()
    }
    return (sheet, HTML(joining: try parts.map { try $0.make(session, sheet.summary, .french) }))
  }
}

/// That a pole has moved from the address that was asked for.
private struct FormerAddress: Error {
  let present: String
}
