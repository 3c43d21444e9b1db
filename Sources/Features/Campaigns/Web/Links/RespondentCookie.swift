// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Kernel
import Secrets

/// Whom a browser answers for, kept in the browser and signed.
struct RespondentCookie {
  static let name = "essaim_repondant"
  let keyring: Keyring
  let isSecure: Bool

  /// The cookie that remembers `respondent` until their link ends.
  func cookie(for respondent: Respondent, at now: Instant) -> Cookie {
    let name = Digest.hexadecimal(Array((respondent.givenName ?? "").utf8))
    let claim = SignedClaim(respondent.link.parts + [respondent.device, name])
    let seconds = (respondent.link.expiresAt.milliseconds - now.milliseconds) / 1000
    return Cookie(
      name: Self.name, value: claim.token(signedBy: keyring, for: "respondent"),
      maxAge: Int(max(0, seconds)), path: "/r", secure: isSecure, httpOnly: true, sameSite: .lax)
  }

  /// The cookie that makes a browser forget.
  var forgetting: Cookie {
    Cookie(
      name: Self.name, value: "", maxAge: 0, path: "/r", secure: isSecure, httpOnly: true, sameSite: .lax)
  }

  /// Whom `value` says, or nil when it is not signed by us or its time has passed.
  func respondent(_ value: String, at now: Instant) -> Respondent? {
    guard value.utf8.count <= 1_000 else { return nil }
    guard let parts = SignedClaim(token: value, signedBy: keyring, for: "respondent")?.parts,
      parts.count == 5, let link = PersonalLink(parts: Array(parts[..<3])), now < link.expiresAt,
      let name = Self.text(parts[4])
    else { return nil }
    return Respondent(link: link, givenName: name.isEmpty ? nil : name, device: parts[3])
  }

  private static func text(_ hexadecimal: String) -> String? {
    let digits = Array(hexadecimal.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16)
    }
    return bytes.count * 2 == digits.count ? String(validating: bytes, as: UTF8.self) : nil
  }
}
