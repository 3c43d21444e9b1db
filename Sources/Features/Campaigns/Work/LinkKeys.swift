// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Secrets

/// Signs the personal links of an installation, and recognises them.
struct LinkKeys: Sendable {
  private let keyring: Keyring

  /// Links signed by `keyring`.
  init(_ keyring: Keyring) { self.keyring = keyring }

  /// The token that stands in the address of a link.
  func token(of link: PersonalLink) -> String {
    link.token { keyring.signature(of: $0, for: "link") }
  }

  /// The link that a token holds.
  ///
  /// - Throws: `.forged` or `.expired`.
  func link(token: String, at now: Instant) throws(LinkError) -> PersonalLink {
    try PersonalLink(token: token, at: now) { keyring.verifies($0, of: $1, for: "link") }
  }
}
