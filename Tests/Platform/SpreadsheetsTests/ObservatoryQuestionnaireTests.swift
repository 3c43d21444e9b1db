// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Spreadsheets
import Testing

@Suite struct `The questionnaire of the example observatory` {
  @Test func `is a form of eleven sections that asks the same of every pole`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Examples/Observatory/questionnaire-pole.xlsx")
    let reading = Form.read(try XLSXReader.workbook(from: Array(Data(contentsOf: root))))
    #expect(reading.errors == [])
    let form = try #require(reading.form)
    #expect(form.pages.count == 11)
    #expect(form.question(named: "k1_effets") != nil)
    #expect(form.question(named: "e1_nb_membres")?.acceptsUnknown == true)
  }
}
