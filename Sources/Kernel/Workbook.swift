// SPDX-License-Identifier: AGPL-3.0-or-later

/// A spreadsheet as values: sheets in their order, each a grid of cells.
public struct Workbook: Hashable, Sendable {
  /// The sheets, in the order of the file.
  public var sheets: [Sheet]

  /// A workbook of these sheets.
  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// The sheet of this name, compared without case and without the spaces around it, or nil.
  public func sheet(named name: String) -> Sheet? {
    sheets.first { $0.name.trimmed.lowercased() == name.lowercased() }
  }
}

/// A sheet of a workbook.
public struct Sheet: Hashable, Sendable {
  /// The name on its tab.
  public var name: String
  /// The rows that hold something, by increasing number.
  public var rows: [SheetRow]

  /// A sheet named `name` with these rows.
  public init(name: String, rows: [SheetRow]) {
    self.name = name
    self.rows = rows
  }
}

/// A row of a sheet.
public struct SheetRow: Hashable, Sendable {
  /// The number that the spreadsheet shows, from 1.
  public var number: Int
  /// The cells, by column from 0; a column without entry is empty.
  public var cells: [Int: SheetCell]

  /// The row `number` with these cells.
  public init(number: Int, cells: [Int: SheetCell]) {
    self.number = number
    self.cells = cells
  }

  /// What the cell of `column` shows, or the empty text.
  public func text(_ column: Int) -> String { cells[column]?.text ?? "" }
}

/// What a cell holds, as it was stored.
public enum SheetCell: Hashable, Sendable {
  /// A text.
  case text(String)
  /// A number; a date of the spreadsheet is one.
  case number(Double)
  /// A truth value.
  case boolean(Bool)

  /// The text of the cell as XLSForm reads it: whole numbers without a decimal point, `TRUE` or `FALSE`.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    }
  }
}

extension Sheet {
  /// The letters of a column counted from 0: A, B … Z, AA.
  public static func letters(of column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
