// SPDX-License-Identifier: AGPL-3.0-or-later

/// What an installation states and signs, so that it is known again when it comes back in a link or a cookie.
///
///     let claim = SignedClaim(["exercice-2015", "12"])
///     claim.token(signedBy: keyring, for: "link")    // exercice-2015.12.71382430bf16…
public struct SignedClaim: Hashable, Sendable {
  /// What is stated, part by part.
  public let parts: [String]

  /// The claim of these parts, of which none holds a full stop.
  public init(_ parts: [String]) {
    precondition(!parts.contains { $0.utf8.contains(Self.stop) }, "a full stop parts what is stated")
    self.parts = parts
  }

  /// The claim that `token` holds, or nil when `keyring` has not signed it for `purpose`, byte by byte.
  public init?(token: String, signedBy keyring: Keyring, for purpose: StaticString) {
    let all = token.utf8.split(separator: Self.stop, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let signature = all.last else { return nil }
    let parts = Array(all.dropLast())
    guard keyring.verifies(signature, of: parts.joined(separator: "."), for: purpose) else { return nil }
    self.parts = parts
  }

  /// The parts and their signature; one made for a purpose is worth nothing for another.
  public func token(signedBy keyring: Keyring, for purpose: StaticString) -> String {
    let message = parts.joined(separator: ".")
    return message + "." + keyring.signature(of: message, for: purpose)
  }

  private static let stop = UInt8(ascii: ".")
}
