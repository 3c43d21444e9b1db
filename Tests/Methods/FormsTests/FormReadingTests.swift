// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Testing

@Suite struct `Reading a form` {
  private func errors(_ workbook: Workbook) -> [String] {
    let reading = Form.read(workbook)
    #expect((reading.form == nil) == !reading.errors.isEmpty)
    return reading.errors.map {
      "\($0.code.rawValue) \($0.sheet)!\($0.column ?? "")\($0.row.map(String.init) ?? "")"
    }
  }

  @Test func `keeps questions, groups, pages and our columns`() throws {
    let scenario = try Scenario(
      .form(
        "type | name | label | label::français (fr) | variable | prefill | unknown | required",
        "text | nom | Name | Nom du pôle | pole_name | register:name | | yes",
        "select_one oui_non | emploi | Jobs? | Employez-vous ? | | previous | oui |",
        "begin group | page2 | Two | Deux | | | |", "begin_group | sub | | | | | |",
        "note | n | Read | Lisez | | | |", "end_group", "end group",
        choices: Workbook.yesOrNo, settings: ["form_id | form_title | version", "pole | Les pôles | 3"]))
    let form = scenario.form
    #expect([form.id, form.title, form.version] == ["pole", "Les pôles", "3"])
    #expect(form.pages.map(\.name) == ["nom", "page2"])
    #expect(form.pages.map(\.label) == ["", "Deux"])
    #expect(form.variables == ["pole_name", "emploi"])
    let name = try #require(form.question(named: "nom"))
    #expect(name.label == "Nom du pôle" && name.prefill == .register("name") && !name.acceptsUnknown)
    let jobs = try #require(form.question(named: "emploi"))
    #expect(jobs.prefill == .previous && jobs.acceptsUnknown && jobs.row == 3)
    #expect(form.question(named: "n")?.groups == ["page2", "sub"])
  }

  @Test func `collects all errors with their cells`() {
    let found = errors(
      .form(
        "type | name | label | relevant | choice_filter | couleur", "text | a | A | ${z} = 1",
        "text | a | A bis",
        "texte | b | B", "geopoint | c | C", "select_one l | d | D", "select_one | e | E", "text | 1f | F",
        "text | g | | 1 +", "text | h | H | | x", "end group"))
    #expect(
      found == [
        "unsupported_column survey!E10", "doubled_name survey!B3", "unknown_type survey!A4",
        "unsupported_type survey!A5", "unknown_list survey!A6", "missing_list survey!A7",
        "invalid_name survey!B8", "missing_label survey!C9", "bad_expression survey!D9",
        "unopened_group survey!A11", "unknown_reference survey!D2",
      ])
  }

  @Test(arguments: [
    "begin repeat", "image", "range", "time", "dateTime", "hidden", "rank l", "select_one_from_file a.csv",
  ])
  func `says of a type of later that it is not supported yet`(type: String) {
    #expect(
      errors(.form("type | name | label", "text | a | A", "\(type) | x | X")).contains(
        "unsupported_type survey!A3"))
  }

  @Test func `wants the sheet, the columns and at least one question`() {
    #expect(errors(.form(choices: Workbook.yesOrNo)) == ["missing_sheet survey!"])
    #expect(errors(.form("type | label", "text | A")) == ["missing_column survey!1"])
    #expect(errors(.form("type | name | name | label", "text | a | | A")) == ["doubled_column survey!C1"])
    #expect(errors(.form("type | name | label")) == ["no_question survey!"])
  }

  @Test func `blames the row that the reference implementation blames`() {
    #expect(errors(.form("type | name | label", "text | | A")) == ["missing_name survey!B2"])
    #expect(
      errors(.form("type | name | label", "text | a | A", "integer | a | B")) == ["doubled_name survey!B3"])
    #expect(
      errors(.form("type | name | label", "begin group | g | G", "text | a | A")) == [
        "unclosed_group survey!2"
      ])
    #expect(
      errors(
        .form(
          "type | name | label", "begin group | g | G", "begin repeat | r | R", "text | a | A", "end group",
          "end repeat")
      ).contains("unopened_group survey!A5"))
    #expect(
      errors(
        .form(
          "type | name | label", "select_one l | a | A",
          choices: ["list_name | name | label", "l | o | Oui", "l | o | Non"])) == [
          "doubled_choice choices!B3"
        ])
    #expect(
      errors(.form("type | name | label", "text | a | ", "integer | b | B")) == ["missing_label survey!C2"])
    #expect(
      errors(
        .form("type | name | label | calculation", "text | a | A", "calculate | b | | majuscule(${a})"))
        == ["unknown_function survey!D3"])
    #expect(
      errors(.form("type | name | label | choice_filter", "text | a | A | ${zz} = 1"))
        == ["unsupported_column survey!D2"])
  }

  @Test func `accepts doubled choices by setting, rows disabled or blank, names that differ by case`() throws
  {
    let doubled = Form.read(
      .form(
        "type | name | label", "select_one l | q | Q",
        choices: ["list name | name | label", "l | a | A", "l | a | A bis"],
        settings: ["form_id | allow_choice_duplicates", "f | yes"]))
    #expect(doubled.errors.isEmpty)
    let disabled = Form.read(
      .form("type | name | label | disabled", "text | a | A", "text | b | B | yes", "|||", "text | c | C"))
    #expect(disabled.form?.questions.map(\.row) == [2, 5])
    let cases = Form.read(.form("type | name | label", "text | Nom | A", "text | nom | B"))
    #expect(cases.form != nil && cases.warnings.map(\.code) == [.similarName])
  }

  @Test func `refuses values and relevances that depend in a ring`() {
    #expect(
      errors(
        .form(
          "type | name | label | calculation", "text | z | Z", "calculate | a | | ${b} + 1",
          "calculate | b | | ${a} + 1", "calculate | c | | ${b} + 1")) == ["dependency_cycle survey!D3"])
    #expect(
      errors(.form("type | name | label | relevant", "text | a | A | ${b} = 1", "text | b | B | ${a} = 1"))
        == ["dependency_cycle survey!D2"])
    #expect(
      errors(
        .form("type | name | label | relevant", "begin group | g | G | ${a} = 1", "text | a | A", "end group")
      )
        == ["dependency_cycle survey!D2"])
    #expect(
      errors(.form("type | name | label | relevant", "text | a | A | . = 1")) == [
        "dependency_cycle survey!D2"
      ])
  }

  @Test func `wants a formula for a calculation, a known origin, yes or no`() {
    #expect(
      errors(.form("type | name | label | calculation", "calculate | c | |", "text | a | A"))
        == ["missing_calculation survey!D2"])
    #expect(
      errors(.form("type | name | label | prefill | unknown", "text | a | A | hasard | peut-être"))
        == ["invalid_value survey!D2", "invalid_value survey!E2"])
    #expect(
      errors(.form("type | name | label | variable", "text | a | A | v", "text | b | B | v"))
        == ["doubled_variable survey!D3"])
  }

  @Test func `knows questions only as references, and says once what a row does wrong`() {
    #expect(
      errors(.form("type | name | label | relevant", "geopoint | p | P", "text | a | A | ${p} != ''"))
        == ["unsupported_type survey!A2"])
    #expect(
      errors(
        .form(
          "type | name | label | relevant", "begin group | g | G", "note | n | N", "end group",
          "text | a | A | ${g} = 1"))
        == ["unknown_reference survey!D5"])
    #expect(errors(.form("type | name | label", "text | a | Et ${b} ?")) == ["unknown_reference survey!C2"])
  }

  @Test func `tells what is wrong in an expression, and where`() throws {
    let reading = Form.read(.form("type | name | label | constraint", "text | a | A | . > > 1"))
    let issue = try #require(reading.errors.first)
    #expect(issue.fault == .badExpression(". > > 1", .unexpected(">", position: 5)))
    #expect(issue.severity == .error)
  }
}
