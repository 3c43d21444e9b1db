// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Persistence
import Server

/// Answers the register as a file.
struct PolesFileController: Sendable {
  let store: Store
  let pages: KeptPages

  func addRoutes(to router: Router<SiteContext>) { router.get("poles.csv", use: show) }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: [.poles]) { () async throws -> Response in
      let poles = try await store.read { try $0.poles.known(fictitious: false) }
      return .document(RegisterFile.bytes(of: poles), type: "text/csv; charset=utf-8")
    }
  }
}
