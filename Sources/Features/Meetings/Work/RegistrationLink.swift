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
    guard let parts = SignedClaim(token: token, signedBy: keyring, for: "registration")?.parts,
      parts.count == 3, let id = ID<Registration>(parts[0]), let version = Int(parts[1]),
      let expiry = Int64(parts[2])
    else { throw .unknownLink }
    registration = id
    self.version = version
    expiresAt = Instant(milliseconds: expiry)
    guard moment < expiresAt else { throw .expiredLink }
  }

  /// What stands in the address.
  func token(signedBy keyring: Keyring) -> String {
    SignedClaim([registration.text, String(version), String(expiresAt.milliseconds)])
      .token(signedBy: keyring, for: "registration")
  }
}
