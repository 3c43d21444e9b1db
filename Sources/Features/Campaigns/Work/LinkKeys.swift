// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Secrets

/// Signs the personal links of an installation, and recognises them.
public struct LinkKeys: Sendable {
  private let keyring: Keyring

  /// Links signed by `keyring`.
  public init(_ keyring: Keyring) { self.keyring = keyring }

  /// The token that stands in the address of a link.
  public func token(of link: PersonalLink) -> String {
    link.token { keyring.signature(of: $0, for: "link") }
  }

  /// The link that a token holds.
  ///
  /// - Throws: `.forged` or `.expired`.
  public func link(token: String, at now: Instant) throws(LinkError) -> PersonalLink {
    try PersonalLink(token: token, at: now) { keyring.verifies($0, of: $1, for: "link") }
  }
}
