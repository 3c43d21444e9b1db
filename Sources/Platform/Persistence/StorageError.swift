// SPDX-License-Identifier: AGPL-3.0-or-later

/// What can go wrong with a database, in the same words for both engines.
public enum StorageError: Error, Hashable, Sendable {
  /// What was to be saved has changed since it was read.
  case conflict(String)
  /// A row with this key exists; the constraint is `table.column` or, for an index on an expression, its
  /// name.
  case duplicate(constraint: String)
  /// A row that another one names is missing, or one still named was to be deleted.
  case foreignKey(String)
  /// A value breaks a rule of its table; the text is the name of the rule.
  case check(String)
  /// A value is missing; the text is `table.column`.
  case notNull(String)
  /// What was asked for is not there.
  case missing
  /// Others held the database for too long.
  case busy
  /// A column is not in the row, or holds something else than expected.
  case unreadable(String)
  /// Anything else, in the engine's words.
  case other(String)
}
