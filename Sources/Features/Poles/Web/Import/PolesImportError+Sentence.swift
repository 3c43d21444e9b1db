// SPDX-License-Identifier: AGPL-3.0-or-later
public import Site
import Spreadsheets

extension PolesImportError {
  /// Why the file is refused, where, and what to do.
  public func sentence(in language: Language) -> String {
    switch self {
    case .unreadable(let error): Self.sentence(error, in: language)
    case .missingColumns(let names):
      language(ImportText.fileMissingColumns, count: names.count, ["columns": names.joined(separator: ", ")])
    case .noLine: language(ImportText.fileNoLine)
    }
  }

  private static func sentence(_ error: CSVError, in language: Language) -> String {
    switch error {
    case .notUTF8(let line): language(ImportText.fileNotUTF8, ["line": String(line)])
    case .unclosedQuote(let line): language(ImportText.fileUnclosedQuote, ["line": String(line)])
    case .strayQuote(let line, let column):
      language(ImportText.fileStrayQuote, ["line": String(line), "column": String(column)])
    case .tooLong(let line, let limit):
      language(ImportText.fileTooLong, count: limit, ["line": String(line)])
    case .tooManyColumns(let line, let limit):
      language(ImportText.fileTooManyColumns, count: limit, ["line": String(line)])
    case .tooManyRecords(let limit): language(ImportText.fileTooManyRecords, count: limit)
    case .tooLarge(let limit): language(ImportText.fileTooLarge, count: limit)
    case .unreadable(let line): language(ImportText.fileUnreadable, ["line": String(line)])
    case .missingHeader: language(ImportText.fileMissingHeader, ["columns": Self.usualColumns])
    case .duplicateColumn(let name): language(ImportText.fileDuplicateColumn, ["column": name])
    case .unnamedColumn(let place): language(ImportText.fileUnnamedColumn, ["column": String(place)])
    case .wrongFieldCount(let line, let expected, let found):
      language(
        ImportText.fileWrongFieldCount,
        ["line": String(line), "expected": String(expected), "found": String(found)])
    case .wrongSeparator(let found):
      language(
        ImportText.fileWrongSeparator,
        ["found": found == "\t" ? language(ImportText.fileTab) : "«\u{A0}\(found)\u{A0}»"])
    }
  }

  private static var usualColumns: String {
    PoleColumn.required(fictitious: false).map(\.rawValue).joined(separator: ",")
  }
}
