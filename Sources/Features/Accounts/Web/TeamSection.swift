// SPDX-License-Identifier: AGPL-3.0-or-later

/// A part of the site that the menu of the team names.
public enum TeamSection: CaseIterable, Sendable {
  /// What waits today.
  case toDo
  /// The register.
  case register
  /// The campaigns and their follow-up.
  case campaigns
  /// The published figures.
  case results
  /// The meetings and their registrations.
  case meetings
}
