// SPDX-License-Identifier: AGPL-3.0-or-later
import Spreadsheets

/// What a file of poles may hold at most, in characters and in values.
enum RowLimits {
  /// The earliest year that a pole is said to have begun or to have been recognised.
  static let firstYear = 1950
  static let name = 200
  static let word = 100
  static let website = 500
  static let source = 500
  static let sources = 20
  static let sectors = 20

  /// The bytes that a file may take.
  static var file: CSVLimits {
    var limits = CSVLimits()
    limits.field = 64 << 10
    limits.record = 256 << 10
    limits.columns = 100
    limits.records = 20_001
    return limits
  }
}
