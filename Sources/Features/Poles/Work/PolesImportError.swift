// SPDX-License-Identifier: AGPL-3.0-or-later
public import Spreadsheets

/// Why a whole file of poles is refused.
public enum PolesImportError: Error, Hashable, Sendable {
  /// It is no CSV file that can be read.
  case unreadable(CSVError)
  /// These columns are missing.
  case missingColumns([String])
  /// No line follows the names of the columns.
  case noLine
}
