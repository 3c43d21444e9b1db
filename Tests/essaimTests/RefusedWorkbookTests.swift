// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import TestFiles
import Testing

@Suite struct `A workbook that is refused` {
  static let fixtures = Repository.root.appending(path: "Tests/Platform/SpreadsheetsTests/Fixtures")
  static let sheet = "champ «\u{A0}xl/worksheets/sheet1.xml\u{A0}»"

  @Test(arguments: [
    ("letter.docx", "letter.docx", "enregistrez-le au format .xlsx"),
    ("bomb.xlsx", "bomb.xlsx, \(sheet)", "plus de place qu’il n’est permis"),
    ("bad-number.xlsx", "bad-number.xlsx, ligne 4, \(sheet)", "le classeur est endommagé"),
    ("no-sheet.xlsx", "no-sheet.xlsx, \(sheet)", "ne la contient pas"),
    ("f37_no_survey.xlsx", "f37_no_survey.xlsx, feuille survey", "ajoutez-la"),
    ("openpyxl.xlsx", "openpyxl.xlsx, feuille choices 1", "ajoutez-la"),
  ])
  func `is named with its part, its row and what to do`(
    file: String, place: String, says: String
  ) async throws {
    let path = Self.fixtures.appending(path: file).path
    let outcome = try await BuiltProgram.built.run(["form", "check", path], in: Scratch())
    #expect(outcome.status == 1)
    #expect(outcome.output == "\(path)\u{A0}: refusé\n")
    let first = try #require(outcome.errors.split(separator: "\n").first)
    #expect(first.contains("/\(place)\u{A0}: "), "\(first)")
    #expect(first.contains(says), "\(first)")
  }

  @Test func `has a verdict in JSON like the others`() async throws {
    let path = Self.fixtures.appending(path: "bad-number.xlsx").path
    let outcome = try await BuiltProgram.built.run(["form", "check", path, "--json"], in: Scratch())
    #expect(outcome.status == 1)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]])
    let form = try #require(answer["forms"]?.first)
    #expect(form["valid"] as? Bool == false)
    let error = try #require((form["errors"] as? [[String: Any]])?.first)
    #expect(error["code"] as? String == "unreadable_workbook")
    #expect(error["row"] as? Int == 4)
  }
}
