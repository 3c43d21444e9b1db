// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a file is refused as a workbook. A part is a file of the archive that a workbook is, named by its path
/// there; the empty path is the archive itself.
public enum XLSXError: Error, Hashable, Sendable {
  /// The file is not an Excel workbook (.xlsx).
  case notAWorkbook
  /// The workbook is protected by a password.
  case encrypted
  /// The part takes more room than a workbook may, or holds too many rows, columns or cells.
  case tooLarge(part: String)
  /// The archive holds more parts than a workbook may.
  case tooManyParts(Int)
  /// The part cannot be read.
  case damaged(part: String, reason: String)
  /// The workbook names a part that the archive does not hold.
  case missingPart(String)
}
