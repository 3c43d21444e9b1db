// SPDX-License-Identifier: AGPL-3.0-or-later
public import Site

extension PolesImportError {
  /// Why the file is refused, where, and what to do.
  public func sentence(in language: Language) -> String {
    switch self {
    case .missingColumns(let names):
      language(ImportText.fileMissingColumns, count: names.count, ["columns": names.joined(separator: ", ")])
    case .noLine: language(ImportText.fileNoLine)
    }
  }
}
