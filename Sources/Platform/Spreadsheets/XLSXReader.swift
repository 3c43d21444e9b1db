// SPDX-License-Identifier: AGPL-3.0-or-later

public import Kernel

/// Reads Excel workbooks (.xlsx, ECMA-376).
public struct XLSXReader {
  /// The workbook that `bytes` hold: its worksheets in order, with texts, numbers, truth values, the names of
  /// errors (`#N/A`), and of formulas the value last computed.
  public static func workbook(from bytes: [UInt8]) throws(XLSXError) -> Workbook {
    try workbook(from: bytes, limits: XLSXLimits())
  }

  static func workbook(from bytes: [UInt8], limits: XLSXLimits) throws(XLSXError) -> Workbook {
    let archive = try PartArchive(bytes, limits: limits)
    let path = try mainPart(of: archive)
    let contents = try XMLPart.read(path, of: archive, into: SheetList())
    guard contents.isWorkbook else { throw .notAWorkbook }
    let relationships = try Relationships(of: path, in: archive)
    var texts: [String] = []
    if let shared = relationships.first(ofType: "sharedStrings"), archive.holds(shared) {
      texts = try XMLPart.read(shared, of: archive, into: SharedStrings()).texts
    }
    var (cellsLeft, textBytesLeft) = (limits.cells, limits.texts)
    var sheets: [Sheet] = []
    for entry in contents.entries {
      guard let relationship = relationships[entry.relationship] else {
        throw .damaged(part: path, reason: "no relationship \(entry.relationship)")
      }
      guard relationship.isType("worksheet") else { continue }
      let part = relationship.target
      let start = Worksheet(
        part: part, texts: texts, limits: limits, cellsLeft: cellsLeft, textBytesLeft: textBytesLeft)
      let sheet = try XMLPart.read(part, of: archive, into: start)
      (cellsLeft, textBytesLeft) = (sheet.cellsLeft, sheet.textBytesLeft)
      sheets.append(Sheet(name: entry.name, rows: sheet.rows))
    }
    return Workbook(sheets: sheets)
  }

  private static func mainPart(of archive: PartArchive) throws(XLSXError) -> String {
    guard archive.holds("_rels/.rels"),
      let path = try Relationships(of: "", in: archive).first(ofType: "officeDocument"),
      !path.hasSuffix(".bin")
    else { throw .notAWorkbook }
    return path
  }
}
