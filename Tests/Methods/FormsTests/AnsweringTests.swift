// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Testing

@Suite struct `Answering a form` {
  static let jobs = Workbook.form(
    "type | name | label | relevant | required | constraint | constraint_message | unknown",
    "select_one oui_non | employs | Employez-vous ? | | yes | | |",
    "begin group | jobs_page | Emploi | ${employs} = 'oui' | | | |",
    "integer | jobs | Salariés | | | . >= 0 and . <= 500 | De 0 à 500 pour ${employs}. | yes",
    "decimal | fte | ETP | ${jobs} > 0 | true() | . <= ${jobs} | |", "end group",
    "begin group | premises | Locaux | | | | |", "date | since | Depuis | | | . <= today() | |", "end group",
    choices: Workbook.yesOrNo)

  @Test func `goes past the pages that show nothing`() throws {
    try Scenario(Self.jobs).expectPage("employs").answer("employs", "non").expectPage("premises")
    try Scenario(Self.jobs).answer("employs", "oui").expectPage("jobs_page").answer("jobs", "12").expectPage(
      "premises"
    )
    .answer("since", "31/12/2015").expectPage(nil)
    let scenario = try Scenario(Self.jobs).answer("employs", "non")
    let last = try #require(scenario.form.page(named: "premises"))
    #expect(Journey(scenario.state).previous(before: last)?.name == "employs")
  }

  @Test func `hides the questions of a hidden group, and keeps what was typed`() throws {
    let scenario = try Scenario(Self.jobs)
    scenario.expectHidden("jobs", "fte")
    let shown = try scenario.answer("employs", "oui").answer("jobs", "0").expectHidden("fte")
    try shown.answer("jobs", "3").expectHidden()
    let hidden = try shown.answer("employs", "non").expect("jobs", is: .blank)
    #expect(hidden.state.answers["jobs"] == .integer(0))
  }

  @Test func `blocks nothing before submission, then tells what is missing or out of limits`() throws {
    try Scenario(Self.jobs).expectProblems("employs: missing").answer("employs", "oui").expectProblems()
      .answer("jobs", "12").expectProblems("fte: missing").answer("fte", "12,5").expectProblems(
        "fte: constraint"
      )
      .answer("fte", "10,5").answer("since", "2017-07-06").expectProblems("since: constraint")
      .answer("since", "2017-07-05").expectProblems()
    let state = try Scenario(Self.jobs).answer("employs", "oui").answer("jobs", "501").answer("fte", "1")
      .state
    #expect(state.problems.map(\.formMessage) == ["De 0 à 500 pour oui."])
  }

  @Test func `tells « Je ne sais pas » from blank and from zero`() throws {
    let scenario = try Scenario(Self.jobs).answer("employs", "oui").answer(unknown: "jobs")
    scenario.expect("jobs", is: .unknown).expectHidden("fte").expectProblems()
  }

  @Test func `computes from what is shown only`() throws {
    let workbook = Workbook.form(
      "type | name | label | relevant | calculation", "select_one oui_non | a | A ?",
      "integer | b | B | ${a} = 'oui' |", "calculate | c | | | ${b} + 1",
      "calculate | d | | | if(${b} = '', 'vide', 'plein')", choices: Workbook.yesOrNo)
    try Scenario(workbook).answer("a", "oui").answer("b", "5").expect("c", is: .integer(6)).expect(
      "d", is: .text("plein")
    )
    .answer("a", "non").expect("c", is: .blank).expect("d", is: .text("vide"))
  }

  @Test func `requires by expression`() throws {
    let workbook = Workbook.form(
      "type | name | label | required | relevant", "select_one oui_non | subv | Subventions ? | yes |",
      "decimal | montant | Montant | ${subv} = 'oui' |",
      "text | financeur | Financeur | true() | ${subv} = 'oui'",
      choices: Workbook.yesOrNo)
    try Scenario(workbook).expectProblems("subv: missing").answer("subv", "non").expectProblems()
      .answer("subv", "oui").expectProblems("montant: missing", "financeur: missing")
  }

  @Test func `shows an answer inside a label, and computes in any order of the sheet`() throws {
    let workbook = Workbook.form(
      "type | name | label | calculation", "calculate | double | | ${etp} * 2", "text | nom | Nom",
      "integer | etp | Combien d’ETP à ${nom} ?")
    let scenario = try Scenario(workbook).answer("nom", "Bocage").answer("etp", "1 200")
    #expect(scenario.state.filled("Combien d’ETP à ${nom} ?") == "Combien d’ETP à Bocage ?")
    scenario.expect("double", is: .integer(2_400))
  }

  @Test func `reads several choices in the order of the list`() throws {
    let workbook = Workbook.form(
      "type | name | label | constraint", "select_multiple oui_non | q | Q | count-selected(.) <= 1",
      choices: Workbook.yesOrNo)
    try Scenario(workbook).answer("q", "non", "oui").expect("q", is: .many(["oui", "non"])).expectProblems(
      "q: constraint")
  }
}

@Suite struct `A soft check` {
  private static let members = Workbook.form(
    "type | name | label | calculation | soft_constraint | soft_constraint_message | relevant",
    "begin group | p | Membres | | | |",
    "integer | total | Membres | | . >= 3 | Vraiment ${total} ? |",
    "integer | a | Associations | | | |", "integer | b | Autres | | | | ${a} != 9",
    "calculate | sum | | coalesce(${a}, 0) + coalesce(${b}, 0) | | |",
    "note | check | Total : ${sum} | | ${sum} = ${total} | ${sum} et non ${total}. | ${a} != 8", "end group")

  private func remarks(_ scenario: Scenario) throws -> [String] {
    scenario.state.remarks(on: try #require(scenario.form.pages.first)).map {
      "\($0.question): \($0.message)"
    }
  }

  @Test func `says nothing of what is not answered`() throws {
    #expect(try remarks(Scenario(Self.members)) == [])
    #expect(try remarks(Scenario(Self.members).answer(unknown: "total")) == [])
    #expect(try remarks(Scenario(Self.members).answer("total", "12")) == [])
    #expect(try remarks(Scenario(Self.members).answer("a", "12")) == [])
  }

  @Test func `speaks of an unlikely answer, without refusing it`() throws {
    let scenario = try Scenario(Self.members).answer("total", "2")
    #expect(try remarks(scenario) == ["total: Vraiment 2 ?"])
    scenario.expectProblems()
  }

  @Test func `on a note compares several answers, unless the note is hidden`() throws {
    let scenario = try Scenario(Self.members).answer("total", "12").answer("a", "9").answer("b", "3")
    #expect(try remarks(scenario) == ["check: 9 et non 12."])
    #expect(try remarks(scenario.answer("a", "12")) == ["check: 15 et non 12."])
    #expect(try remarks(scenario.answer("a", "12").answer("b", "0")) == [])
    #expect(try remarks(scenario.answer("a", "8")) == [])
  }

  @Test func `is read with its place when it is wrong`() throws {
    let workbook = Workbook.form(
      "type | name | label | soft_constraint | soft_constraint_message",
      "integer | n | N | . >= | ${absent} ?")
    let issues = Form.read(workbook).errors
    #expect(
      issues.map { "\($0.code.rawValue) \($0.column ?? "")" } == ["bad_expression D", "unknown_reference E"])
  }
}
