// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import Server
import Site

/// The releases that anyone may read at the moment they ask, as pages and files show them.
struct ReleaseShelf: Sendable {
  let store: Store
  let layout: Layout

  /// The newest release of each campaign.
  func newest(_ context: SiteContext) async throws -> [Edition] {
    try await store.read { session in
      try session.releases.newest(openAt: context.now).map { edition(of: $0, history: [$0], context) }
    }
  }

  /// The release of this version; before it opens it is not there.
  ///
  /// - Throws: `NotFoundError`, or `WithdrawnReleaseError`.
  func edition(_ campaign: String, _ version: Int, _ context: SiteContext) async throws -> Edition {
    let now = context.now
    return try await store.read { session in
      guard let release = try session.releases.release(of: campaign, version: version, openAt: now) else {
        throw NotFoundError()
      }
      guard release.status == .released else { throw WithdrawnReleaseError() }
      return edition(
        of: release, history: try session.releases.history(of: campaign, openAt: now), context)
    }
  }

  private func edition(of release: Release, history: [Release], _ context: SiteContext) -> Edition {
    Edition(
      of: release, history: history, language: context.language, layout: layout)
  }
}
