// SPDX-License-Identifier: AGPL-3.0-or-later

/// The two kinds of database.
public enum Dialect: String, Hashable, Sendable, CaseIterable {
  /// A file, in SQLite.
  case sqlite
  /// A server, in PostgreSQL.
  case postgres
}
