// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a person seeks in the list of poles.
struct PoleSearch: Hashable, Sendable {
  /// How many poles a page lists.
  static let pageSize = 100

  /// What was typed: words of a name, a structure, a commune, a sector.
  var text = ""
  /// The code of a région, or nil for all.
  var region: String?
  /// The slug of a sector, or nil for all.
  var sector: String?
  /// The page, from 1.
  var page = 1

  /// A search for everything.
  init() {}

  /// The words to seek.
  var words: [String] { SearchText.sought(in: text) }
  /// Whether everything is sought.
  var isEmpty: Bool { words.isEmpty && region == nil && sector == nil }
}
