// SPDX-License-Identifier: AGPL-3.0-or-later

/// What makes a table or a base map unreadable.
public enum TerritoryError: Error, Hashable, Sendable {
  /// The table has no such column.
  case missingColumn(String)
  /// A value cannot be read; the row is counted from 1, the header being row 1.
  case unreadable(column: String, row: Int)
  /// The base map lacks a member, or holds another type there.
  case unreadableMap(String)
}
