// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Secrets

/// The personal link of a registration: whom it opens for, which version of it, and until when, signed.
struct RegistrationLink: Hashable, Sendable {
  let registration: ID<Registration>
  let version: Int
  let expiresAt: Instant

  /// The link of a registration, good until the end of its meeting.
  init(_ registration: Registration, of meeting: Meeting) {
    self.registration = registration.id
    version = registration.linkVersion
    expiresAt = meeting.endsAt
  }

  /// The link that `token` stands for.
  ///
  /// - Throws: `.unknownLink` for one that `keyring` has not signed, `.expiredLink` when its time is over.
  init(token: String, signedBy keyring: Keyring, at moment: Instant) throws(MeetingError) {
    let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 4,
      keyring.verifies(parts[3], of: parts[..<3].joined(separator: "."), for: "registration"),
      let id = ID<Registration>(parts[0]), let version = Int(parts[1]), let expiry = Int64(parts[2])
    else { throw .unknownLink }
    registration = id
    self.version = version
    expiresAt = Instant(milliseconds: expiry)
    guard moment < expiresAt else { throw .expiredLink }
  }

  /// What stands in the address.
  func token(signedBy keyring: Keyring) -> String {
    let claim = "\(registration.text).\(version).\(expiresAt.milliseconds)"
    return claim + "." + keyring.signature(of: claim, for: "registration")
  }
}
