// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a CSV file is refused. Lines and columns are counted from 1.
public enum CSVError: Error, Hashable, Sendable {
  /// The line holds bytes that are not UTF-8 (a file in Windows-1252, say), or the character U+0000.
  case notUTF8(line: Int)
  /// The quote opened on this line is never closed.
  case unclosedQuote(line: Int)
  /// A quote stands inside a field that does not begin with one, or text follows a closing quote.
  case strayQuote(line: Int, column: Int)
  /// A field, or a whole record, that begins on this line takes more than `limit` bytes.
  case tooLong(line: Int, limit: Int)
  /// The record of this line has more than `limit` fields.
  case tooManyColumns(line: Int, limit: Int)
  /// The file holds more than `limit` records.
  case tooManyRecords(limit: Int)
  /// The file takes more than `limit` bytes.
  case tooLarge(limit: Int)
  /// The source of the bytes failed while this line was read.
  case unreadable(line: Int)
  /// The file holds no line of column names.
  case missingHeader
  /// Two columns bear this name.
  case duplicateColumn(String)
  /// This column, counted from 1, bears no name.
  case unnamedColumn(Int)
  /// The record of this line has more or fewer fields than there are columns.
  case wrongFieldCount(line: Int, expected: Int, found: Int)
  /// The columns are separated by `found` instead of what was expected.
  case wrongSeparator(found: Character)
}
