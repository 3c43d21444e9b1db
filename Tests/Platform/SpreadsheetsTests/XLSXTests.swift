// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Testing

@testable import Spreadsheets

@Suite struct `Workbooks of Excel` {
  private func bytes(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures"))
    return [UInt8](try Data(contentsOf: url))
  }

  private func workbook(_ name: String) throws -> Workbook { try XLSXReader.workbook(from: bytes(name)) }

  /// Why the workbook is refused, or nil.
  private func refusal(_ bytes: [UInt8], _ limits: XLSXLimits = XLSXLimits()) -> XLSXError? {
    do throws(XLSXError) {
      _ = try XLSXReader.workbook(from: bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `sheets come in order, cells at their place`() throws {
    let book = try workbook("openpyxl.xlsx")
    #expect(book.sheets.map(\.name) == ["survey", "choices"])
    let rows = book.sheets[0].rows
    #expect(rows.map(\.number) == [1, 2, 5, 7])
    #expect(rows[1].cells == [0: .text("integer"), 1: .text("a"), 2: .text("Combien ?")])
    #expect(rows[2].cells == [4: .number(12.5), 5: .boolean(true), 6: .text("#N/A")])
    #expect(rows[3].text(1) == "deux\nlignes")
  }

  @Test func `runs are joined, formulas give their value, charts are passed over`() throws {
    let book = try workbook("xlsxwriter.xlsx")
    #expect(book.sheets.map(\.name) == ["Données"])
    let rows = book.sheets[0].rows
    #expect(
      rows[0].cells == [
        0: .text("Pôle du Lac bleu"), 1: .number(3), 2: .text("ab"), 3: .text("#DIV/0!"),
        4: .text("cloche\u{7}"),
        6: .boolean(false),
      ])
    #expect(rows[1] == SheetRow(number: 3, cells: [27: .text("=cité")]))
  }

  @Test func `inline texts keep their spaces`() throws {
    #expect(
      try workbook("inline.xlsx").sheets[0].rows == [SheetRow(number: 2, cells: [1: .text("  en ligne ")])])
  }

  @Test func `phonetic readings are passed over, prefixes and missing references understood`() throws {
    #expect(try workbook("phonetic.xlsx").sheets[0].rows == [SheetRow(number: 1, cells: [0: .text("東京")])])
  }

  @Test func `a sheet of more than ten million bytes is read`() throws {
    #expect(
      try workbook("large.xlsx").sheets[0].rows.last == SheetRow(number: 11_000, cells: [0: .number(1)]))
  }

  @Test func `LibreOffice writes what is read`() throws {
    let rows = try workbook("libreoffice.xlsx").sheets[0].rows
    #expect(
      rows.map { [$0.text(0), $0.text(1)] } == [["nom", "effectif"], ["« Lac »", "12"], ["Île", "0.5"]])
  }

  @Test(arguments: ["f02_types.xlsx", "f09_repeat.xlsx", "f37_no_survey.xlsx"])
  func `questionnaires are read`(name: String) throws {
    let book = try workbook(name)
    #expect(book.sheets.contains { !$0.rows.isEmpty })
    #expect((book.sheet(named: "survey") == nil) == name.contains("no_survey"))
  }

  @Test func `other files are refused for what they are`() throws {
    #expect(refusal([]) == .notAWorkbook)
    #expect(refusal(Array("nom,ville\n".utf8)) == .notAWorkbook)
    #expect(refusal(try bytes("letter.docx")) == .notAWorkbook)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(refusal(compound) == .notAWorkbook)
    #expect(refusal(compound + "EncryptedPackage".utf8.flatMap { [$0, 0] }) == .encrypted)
  }

  @Test func `a workbook cut short or altered is refused`() throws {
    let whole = try bytes("openpyxl.xlsx")
    for length in [4, 100, whole.count / 2, whole.count - 1] {
      guard case .damaged = refusal(Array(whole[..<length])) else {
        Issue.record("\(length) bytes were read")
        continue
      }
    }
  }

  @Test func `a bomb is refused before it fills the memory`() throws {
    let bomb = try bytes("bomb.xlsx")
    #expect(bomb.count < 100_000)
    #expect(refusal(bomb) == .tooLarge(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `entities of its own, other encodings and great depths are refused`() throws {
    let part = "xl/worksheets/sheet1.xml"
    #expect(refusal(try bytes("entities.xlsx")) == .damaged(part: part, reason: "document type declaration"))
    #expect(refusal(try bytes("utf16.xlsx")) == .damaged(part: part, reason: "not UTF-8"))
    #expect(refusal(try bytes("deep.xlsx")) == .damaged(part: part, reason: "more than 64 elements deep"))
  }

  @Test func `what is missing or wrong in a part is named`() throws {
    let part = "xl/worksheets/sheet1.xml"
    #expect(refusal(try bytes("no-sheet.xlsx")) == .missingPart(part))
    #expect(refusal(try bytes("no-text.xlsx")) == .damaged(part: part, reason: "shared text 0, near row 1"))
    #expect(refusal(try bytes("bad-number.xlsx")) == .damaged(part: part, reason: "number douze, near row 4"))
    #expect(refusal(try bytes("far-column.xlsx")) == .tooLarge(part: part))
    #expect(refusal(try bytes("far-row.xlsx")) == .tooLarge(part: part))
  }

  @Test func `limits hold`() throws {
    let book = try bytes("openpyxl.xlsx")
    var limits = XLSXLimits()
    limits.parts = 3
    guard case .tooManyParts(let count) = refusal(book, limits) else { throw XLSXError.notAWorkbook }
    #expect(count > 3)
    limits = XLSXLimits()
    limits.cells = 9
    #expect(refusal(book, limits) == .tooLarge(part: "xl/worksheets/sheet1.xml"))
    limits = XLSXLimits()
    limits.textLength = 8
    #expect(refusal(book, limits) == .tooLarge(part: "xl/worksheets/sheet1.xml"))
    limits = XLSXLimits()
    limits.texts = 30
    #expect(refusal(book, limits) == .tooLarge(part: "xl/worksheets/sheet1.xml"))
    limits = XLSXLimits()
    limits.total = 1_500
    guard case .tooLarge = refusal(book, limits) else { throw XLSXError.notAWorkbook }
  }

  @Test func `references are read as a spreadsheet writes them`() {
    #expect(CellReference("AB12")?.column == 27)
    #expect(CellReference("XFD1")?.column == 16_383)
    for wrong in ["", "A", "12", "A0", "a1", "A1B", "AAAA1"] { #expect(CellReference(wrong) == nil) }
  }
}
