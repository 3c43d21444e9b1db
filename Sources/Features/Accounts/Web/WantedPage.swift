// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Markup
import Server
import Site

/// A page of the team that someone wanted before signing in. Nothing else can be written as one, so that the
/// sign-in page never leads to another site.
struct WantedPage: Hashable, Sendable {
  let address: Address

  /// The page at `text`, a path below `/equipe` with its query, or nil.
  init?(_ text: String) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let steps = halves[0].split(separator: "/", omittingEmptySubsequences: false)
    guard text.utf8.count <= 2_000, steps.count >= 2, steps[0].isEmpty else { return nil }
    let segments = steps.dropFirst().compactMap { String($0).removingPercentEncoding }
    // Written again from its segments: whatever they hold is escaped, and the first one is ours.
    guard segments.count == steps.count - 1, segments[0] == "equipe",
      segments.allSatisfy({ !["", ".", ".."].contains($0) && !$0.utf8.contains { $0 < 0x20 } }),
      let query = try? FormFields(parsing: (halves.count > 1 ? halves[1] : "").utf8)
    else { return nil }
    let page = Address(segments: segments)
    guard page != SiteMap.signIn, page != SiteMap.signOut else { return nil }
    address = page.query(query.pairs)
  }
}

extension SiteMap {
  /// The sign-in page, from which one is led to the page at `path`.
  static func signIn(wanting path: String) -> Address {
    guard let page = WantedPage(path), page.address != team else { return signIn }
    return signIn.query([(SignInField.page, page.address.text)])
  }
}
