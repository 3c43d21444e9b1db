// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a table cannot be reviewed, or may not be released.
public enum DisclosureError: Error, Hashable, Sendable {
  /// An archived figure or a public count says neither source nor definition.
  case unnamedOrigin(String)
  /// A kept cell is not in the form that was written.
  case unreadableCell(String)
  /// A contribution of this table belongs to a row that does not exist or is not finite, two rows have one
  /// name, or an estimate is missing or not finite.
  case inconsistentTable(String)
  /// Two tables of this domain do not have the same rows.
  case differentRows(domain: String)
  /// The audit of what was about to be published found leaks.
  case leaks([AuditFinding])
}
