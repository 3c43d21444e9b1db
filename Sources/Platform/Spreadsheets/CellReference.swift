// SPDX-License-Identifier: AGPL-3.0-or-later

/// The place of a cell as a spreadsheet writes it, `AB12`.
struct CellReference {
  /// The column, from 0.
  var column: Int
  /// The row, from 1.
  var row: Int

  /// The place that `text` names, or nil.
  init?(_ text: String) {
    let letters = text.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let row = Int(String(Substring(digits))), row > 0
    else { return nil }
    self.row = row
    column = letters.reduce(0) { $0 * 26 + Int($1 - 64) } - 1
  }
}
