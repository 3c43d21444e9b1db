// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a table is no file of poles.
public enum PolesImportError: Error, Hashable, Sendable {
  /// These columns are missing.
  case missingColumns([String])
  /// No line follows the names of the columns.
  case noLine
}
