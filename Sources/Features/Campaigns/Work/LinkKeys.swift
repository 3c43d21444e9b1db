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
    SignedClaim(link.parts).token(signedBy: keyring, for: "link")
  }

  /// The link that a token holds.
  ///
  /// - Throws: `.forged` or `.expired`.
  func link(token: String, at now: Instant) throws(LinkError) -> PersonalLink {
    guard let claim = SignedClaim(token: token, signedBy: keyring, for: "link"),
      let link = PersonalLink(parts: claim.parts)
    else { throw .forged }
    guard now < link.expiresAt else { throw .expired }
    return link
  }
}
