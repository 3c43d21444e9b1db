// SPDX-License-Identifier: AGPL-3.0-or-later
import Spreadsheets

/// What a file given on the command line is, which says how large it may be.
enum InputKind {
  /// A description in JSON, or settings.
  case description
  /// A table in CSV.
  case table
  /// A workbook.
  case workbook

  /// The most bytes that are read of one.
  var limit: Int {
    switch self {
    case .description: 16 << 20
    case .table: CSVLimits().total
    case .workbook: 256 << 20
    }
  }
}
