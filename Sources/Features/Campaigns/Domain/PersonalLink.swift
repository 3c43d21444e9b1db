// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What a personal link says: for which unit, which version of its link, until when.
public struct PersonalLink: Hashable, Sendable {
  /// The unit.
  let unit: ID<SampleUnit>
  /// The version; a new link takes the place of those before.
  let version: Int
  /// The moment from which it is worth nothing.
  let expiresAt: Instant

  /// A link.
  init(unit: ID<SampleUnit>, version: Int, expiresAt: Instant) {
    self.unit = unit
    self.version = version
    self.expiresAt = expiresAt
  }

  /// What is signed: everything the link says.
  var message: String { "\(unit.text).\(version).\(expiresAt.milliseconds)" }

  /// The token of the link: what it says, with its signature.
  func token(signedBy sign: (String) -> String) -> String { message + "." + sign(message) }

  /// The link that `token` holds.
  ///
  /// - Parameter verifies: whether a signature is that of a message.
  /// - Throws: `.forged` when the token is not one of ours, `.expired` once its time has passed.
  init(
    token: String, at now: Instant, verifies: (_ signature: String, _ message: String) -> Bool
  ) throws(LinkError) {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let unit = ID<SampleUnit>(parts[0]), let version = Int(parts[1]),
      let milliseconds = Int64(parts[2])
    else { throw .forged }
    self.init(unit: unit, version: version, expiresAt: Instant(milliseconds: milliseconds))
    guard verifies(parts[3], message), parts.dropLast().joined(separator: ".") == message else {
      throw .forged
    }
    guard now < expiresAt else { throw .expired }
  }
}

/// Why a personal link does not open.
enum LinkError: Error, Hashable, Sendable {
  /// It was not made here, or was changed, or its unit is not known here.
  case forged
  /// Its time has passed.
  case expired
  /// A newer link has taken its place.
  case replaced
  /// There is no link: the browser does not know whom it answers for.
  case absent
}
