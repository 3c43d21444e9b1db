// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why the schema cannot be brought up to date.
public enum MigrationError: Error, Hashable, Sendable {
  /// Two migrations have this name.
  case duplicateName(String)
  /// The database has applied a migration that this program does not know: it served a newer one.
  case unknown(String)
  /// A migration was not applied, and a later one was.
  case outOfOrder(String, appliedLater: String)
}
