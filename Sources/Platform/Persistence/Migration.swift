// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// A step of the schema, written once for both engines.
///
/// Its name is dated, `2026-11-24-create-pole`. These words stand for what differs between the engines:
///
/// | Word | PostgreSQL | SQLite |
/// | --- | --- | --- |
/// | `{id}`, `{day}` | `TEXT` | `TEXT` |
/// | `{instant}`, `{integer}` | `BIGINT` | `INTEGER` |
/// | `{real}` | `DOUBLE PRECISION` | `REAL` |
/// | `{boolean}` | `BOOLEAN` | `INTEGER` |
/// | `{blob}` | `BYTEA` | `BLOB` |
/// | `{strict}`, after the closing parenthesis of a table | nothing | `STRICT` |
public struct Migration: Hashable, Sendable {
  /// The name, which gives the order.
  public let name: String
  /// What runs on both engines, first.
  public let common: String
  /// What runs on SQLite only, after `common`.
  public let sqlite: String?
  /// What runs on PostgreSQL only, after `common`.
  public let postgres: String?

  /// A migration with this name and these scripts.
  public init(name: String, common: String, sqlite: String? = nil, postgres: String? = nil) {
    self.name = name
    self.common = common
    self.sqlite = sqlite
    self.postgres = postgres
  }

  /// The script for one engine, its words replaced.
  public func script(for dialect: Dialect) -> String {
    let own = dialect == .sqlite ? sqlite : postgres
    return Self.words.reduce([common, own ?? ""].joined(separator: "\n")) { script, entry in
      script.replacingOccurrences(
        of: "{\(entry.word)}", with: dialect == .sqlite ? entry.sqlite : entry.postgres)
    }
  }

  private static let words: [(word: String, postgres: String, sqlite: String)] = [
    ("id", "TEXT", "TEXT"), ("day", "TEXT", "TEXT"),
    ("instant", "BIGINT", "INTEGER"), ("integer", "BIGINT", "INTEGER"),
    ("real", "DOUBLE PRECISION", "REAL"), ("boolean", "BOOLEAN", "INTEGER"),
    ("blob", "BYTEA", "BLOB"), ("strict", "", "STRICT"),
  ]
}
