// SPDX-License-Identifier: AGPL-3.0-or-later

/// All that the register holds of a pole.
public struct PoleSheet: Hashable, Sendable {
  /// Its identity and present values.
  public let summary: PoleSummary
  /// Its versions, the latest first.
  public let versions: [PoleVersion]
  /// Its dated events, from the earliest.
  public let events: [PoleEvent]
  /// Who belongs to it.
  public let memberships: [Membership]

  /// Its present version.
  public var present: PoleVersion { versions[0] }
}
