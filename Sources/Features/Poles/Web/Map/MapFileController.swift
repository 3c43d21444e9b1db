// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Hummingbird
import Persistence
import Server
import Site

/// Answers the map of the register as a file that travels alone.
struct MapFileController: Sendable {
  let store: Store
  let pages: KeptPages
  let atlas: RegisterAtlas

  func addRoutes(to router: Router<SiteContext>) { router.get("poles/carte.svg", use: show) }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: [.poles]) { () async throws -> Response in
      let poles = PlacedPoles(try await store.read { try $0.poles.summaries(fictitious: false) })
      let map = RegisterMap(poles: poles, atlas: atlas, language: context.language)
      let drawing = map.detailed(.wide).standalone()
      return .document(Array(drawing.utf8), type: "image/svg+xml; charset=utf-8")
    }
  }
}
