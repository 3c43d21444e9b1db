// SPDX-License-Identifier: AGPL-3.0-or-later

/// A value of a pole that sources say and that versions differ by.
enum PoleField: String, Hashable, Sendable, CaseIterable {
  /// The name.
  case name
  /// The SIREN number.
  case siren
  /// The structure that leads it.
  case leadStructure = "lead_structure"
  /// The place.
  case place
  /// The sectors.
  case sectors
  /// The stage.
  case stage
  /// The site.
  case website
}
