// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Hummingbird
import Kernel
import Persistence
import PersistenceTesting
import Server
import Site
import SiteTesting

@testable import Results

/// The public pages of the results on a database of their own.
struct ResultsSite {
  let store: Store
  let browser: Browser
  let pages = KeptPages()

  init(_ kind: TestDatabase.Kind = .sqlite) async throws {
    store = try await TestDatabase.fresh(kind, migrations: ResultsFeature.migrations())
    let layout = try Layout.testing()
    let router = Router.testing(layout)
    HomeController(
      store: store, layout: layout, pages: pages,
      parts: [.results(layout: layout)]
    ).addRoutes(to: router)
    ResultsController(store: store, layout: layout, pages: pages).addRoutes(to: router)
    browser = Browser(router)
  }

  /// Keeps a draft as a release.
  @discardableResult
  func release(
    _ draft: Draft, at now: Instant = Instant(milliseconds: 1_499_263_200_000), opensAt: Instant? = nil,
    note: String? = nil
  ) async throws -> Release {
    let kept = try await store.write {
      try $0.releases.keep(draft, as: ID(at: now), at: now, opensAt: opensAt, note: note)
    }
    pages.drop("results")
    return kept
  }
}
