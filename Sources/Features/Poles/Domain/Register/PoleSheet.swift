// SPDX-License-Identifier: AGPL-3.0-or-later

/// All that the register holds of a pole.
struct PoleSheet: Hashable, Sendable {
  /// Its identity and present values.
  let summary: PoleSummary
  /// Its versions, the latest first.
  let versions: [PoleVersion]
  /// Its dated events, from the earliest.
  let events: [PoleEvent]
  /// Who belongs to it.
  let memberships: [Membership]

  /// Its present version.
  var present: PoleVersion { versions[0] }
}
