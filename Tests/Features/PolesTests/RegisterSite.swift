// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Hummingbird
import Kernel
import Persistence
import PersistenceTesting
import Server
import Site
import SiteTesting
import Territories

@testable import Poles

/// The public pages of a register on a site of their own.
struct RegisterSite: Sendable {
  let store: Store
  let browser: Browser
  private let pages: KeptPages

  /// The pages of a register that holds what these files say; `parts` stand under the hero of the home page,
  /// `sheetParts` on the page of each pole.
  init(
    _ kind: TestDatabase.Kind = .sqlite, real: [UInt8]? = nil, fictitious: [UInt8]? = nil,
    parts: [HomePart] = [], sheetParts: [PolePagePart] = []
  ) async throws {
    store = try await Example.register(kind)
    pages = KeptPages()
    if let real { try await store.importing(real) }
    if let fictitious { try await store.importing(fictitious, fictitious: true) }
    let (layout, atlas) = (try Layout.testing(), try Example.atlas())
    let router = Router.testing(layout)
    HomeController(store: store, layout: layout, pages: pages, hero: .register(atlas: atlas), parts: parts)
      .addRoutes(to: router)
    PolesController(store: store, layout: layout, pages: pages, atlas: atlas, parts: sheetParts)
      .addRoutes(to: router)
    browser = Browser(router)
  }

  /// The real and the fictitious poles of the example observatory.
  static func example(_ kind: TestDatabase.Kind = .sqlite) async throws -> RegisterSite {
    try await RegisterSite(kind, real: Example.poles(), fictitious: Example.fictitiousPoles())
  }

  /// Takes another file into the register.
  func takes(_ file: [UInt8]) async throws {
    try await store.importing(file)
    pages.drop("poles")
  }

  /// The text of a page that is there.
  func page(_ address: String) async throws -> String { try await browser.get(address).text }
}

extension String {
  /// How often a text stands in this one.
  func count(of text: String) -> Int { components(separatedBy: text).count - 1 }

  /// What stands between each pair of these marks.
  func between(_ opening: String, _ closing: String) -> [String] {
    components(separatedBy: opening).dropFirst().map { $0.components(separatedBy: closing)[0] }
  }

  /// What stands from the first `opening` to the `closing` after it; empty when it is not there.
  func part(from opening: String, to closing: String) -> String { between(opening, closing).first ?? "" }
}
