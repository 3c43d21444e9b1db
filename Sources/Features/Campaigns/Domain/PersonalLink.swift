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

  /// Everything the link says, part by part, as it is signed.
  var parts: [String] { [unit.text, String(version), String(expiresAt.milliseconds)] }
}

extension PersonalLink {
  /// The link that says `parts`, or nil when none says this.
  init?(parts: [String]) {
    guard parts.count == 3, let unit = ID<SampleUnit>(parts[0]), let version = Int(parts[1]),
      let milliseconds = Int64(parts[2])
    else { return nil }
    self.init(unit: unit, version: version, expiresAt: Instant(milliseconds: milliseconds))
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
  /// The page that was sent was opened for another unit than the one the browser now answers for.
  case otherUnit
}
