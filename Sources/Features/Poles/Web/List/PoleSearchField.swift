// SPDX-License-Identifier: AGPL-3.0-or-later

/// The names that the search of the list bears in addresses.
enum PoleSearchField: String {
  /// The words typed.
  case text = "q"
  /// The code of a région.
  case region
  /// The slug of a sector.
  case sector = "secteur"
  /// The page of the list.
  case page
}
