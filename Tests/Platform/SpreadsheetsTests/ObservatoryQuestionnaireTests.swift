// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Spreadsheets
import TestFiles
import Testing

@Suite struct `The questionnaire of the example observatory` {
  @Test func `is a form of eleven sections that asks the same of every pole`() throws {
    let reading = Form.read(try XLSXReader.workbook(from: ObservatoryFile.questionnaire.bytes()))
    #expect(reading.errors == [])
    let form = try #require(reading.form)
    #expect(form.pages.count == 11)
    #expect(form.question(named: "k1_effets") != nil)
    #expect(form.question(named: "e1_nb_membres")?.acceptsUnknown == true)
  }
}
