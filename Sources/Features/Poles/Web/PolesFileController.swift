// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Markup
import Persistence
import Server

/// Answers the register as a file.
struct PolesFileController: Sendable {
  let store: Store
  let pages: KeptPages

  func addRoutes(to router: Router<SiteContext>) { router.get("poles.csv", use: show) }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let type = MediaType(type: .text, subType: "csv")
    return try await pages.answer(request, at: context.now, about: "poles", type: type) {
      let poles = try await store.read { try $0.poles.known(fictitious: false) }
      return HTML(trusted: String(decoding: RegisterFile.bytes(of: poles), as: UTF8.self))
    }
  }
}
