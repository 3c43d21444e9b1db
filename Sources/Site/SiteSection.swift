// SPDX-License-Identifier: AGPL-3.0-or-later

/// A part of the site that the menu names.
public enum SiteSection: CaseIterable, Sendable {
  /// The register and its map.
  case register
  /// The published figures.
  case results
  /// The meetings.
  case meetings
}
