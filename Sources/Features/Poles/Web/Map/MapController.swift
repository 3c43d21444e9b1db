// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Persistence
import Server
import Site

/// Answers the map of the register, with the same poles in tables.
struct MapController: Sendable {
  let store: Store
  let layout: Layout
  let pages: KeptPages
  let atlas: RegisterAtlas

  func addRoutes(to router: Router<SiteContext>) { router.get("poles/carte", use: show) }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: [.poles]) {
      let poles = PlacedPoles(try await store.read { try $0.poles.summaries(fictitious: false) })
      let language = context.language
      return Page(
        language(PolesText.mapTitle), in: layout, language: language, for: .everyone(.register),
        trail: [Crumb(language(PolesText.register), SiteMap.poles)],
        content: MapView(poles: poles, atlas: atlas, language: language).body
      ).body
    }
  }
}
