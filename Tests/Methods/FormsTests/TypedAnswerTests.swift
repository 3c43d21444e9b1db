// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Forms
import Kernel
import Testing

@Suite struct `What a person types` {
  static let workbook = Workbook.form(
    "type | name | label | unknown", "integer | n | N | yes", "decimal | x | X", "date | d | D",
    "text | t | T",
    "select_one oui_non | c | C", choices: Workbook.yesOrNo)

  private func read(_ name: String, _ typed: String..., unknown: Bool = false) throws -> String {
    let form = try Scenario(Self.workbook).form
    let submission = PageSubmission(values: [name: typed], unknown: unknown ? [name] : [])
    let (answers, problems) = submission.reading(of: form.pages[0], in: form)
    return problems.first?.kind.rawValue ?? (answers[name] == .unknown ? "?" : answers[name].text)
  }

  @Test(arguments: [
    ("1 234,5", "1234.5"), ("1\u{202F}234,5", "1234.5"), ("1\u{A0}234\u{A0}567", "1234567"), ("12,0", "12"),
    ("12.5", "12.5"), ("-3", "-3"), ("−3,25", "-3.25"), ("- 3", "-3"), (" 0 ", "0"), ("0,00001", "0.00001"),
    ("1.234,5", "ambiguous_number"), ("1.234", "ambiguous_number"), ("1.234.567", "ambiguous_number"),
    ("12,", "not_a_number"), (",5", "not_a_number"), ("1 23", "not_a_number"), ("1,2,3", "not_a_number"),
    ("douze", "not_a_number"), ("1e3", "not_a_number"), ("٣", "not_a_number"),
    ("9999999999999999", "too_large"),
    ("", ""), ("   ", ""),
  ])
  func `is a number as it is written in French`(typed: String, expected: String) throws {
    #expect(try read("x", typed) == expected)
  }

  @Test func `is a whole number when the decimals are zero`() throws {
    #expect(try read("n", "12,0") == "12")
    #expect(try read("n", "12,5") == "not_whole")
  }

  @Test(arguments: [
    ("31/12/2015", "2015-12-31"), ("2015-12-31", "2015-12-31"), ("1/2/2015", "2015-02-01"),
    ("30/02/2015", "not_a_date"), ("31/12/15", "not_a_date"), ("hier", "not_a_date"),
  ])
  func `is a day as it is written in French`(typed: String, expected: String) throws {
    #expect(try read("d", typed) == expected)
  }

  @Test func `is a text within limits`() throws {
    #expect(try read("t", String(repeating: "é", count: 5_000)).utf8.count == 10_000)
    #expect(try read("t", String(repeating: "é", count: 5_001)) == "too_long")
    #expect(try read("t", "a\u{0}b") == "forbidden_character")
  }

  @Test func `is one of the choices`() throws {
    #expect(try read("c", "oui") == "oui")
    #expect(try read("c", "peut-être") == "not_a_choice")
    #expect(try read("c", "oui", "non") == "several_answers")
  }

  @Test func `may be « Je ne sais pas » where it is offered, and nothing else with it`() throws {
    #expect(try read("n", "", unknown: true) == "?")
    #expect(try read("n", "3", unknown: true) == "several_answers")
    #expect(try read("x", "", unknown: true) == "unknown_not_offered")
  }
}

@Suite struct `Two colleagues on one page` {
  private let shown: [String: Answer] = ["a": .integer(1), "b": .text("x")]

  @Test func `lose nothing when they change different questions`() {
    let mine: [String: Answer] = ["a": .integer(2), "b": .text("x")]
    let stored: [String: Answer] = ["a": .integer(1), "b": .text("y"), "other": .unknown]
    let (merged, conflicts) = merging(shown: shown, mine: mine, stored: stored)
    #expect(merged == ["a": .integer(2), "b": .text("y"), "other": .unknown])
    #expect(conflicts.isEmpty)
  }

  @Test func `agree without conflict, and may both erase`() {
    let mine: [String: Answer] = ["a": .integer(3)]
    let (merged, conflicts) = merging(shown: shown, mine: mine, stored: mine)
    #expect(merged == mine && conflicts.isEmpty)
  }

  @Test func `are in conflict on one question changed to different answers, and what is stored stays`() {
    let mine: [String: Answer] = ["a": .integer(2), "b": .text("z")]
    let stored: [String: Answer] = ["a": .unknown, "b": .text("x")]
    let (merged, conflicts) = merging(shown: shown, mine: mine, stored: stored)
    #expect(merged == ["a": .unknown, "b": .text("z")])
    #expect(conflicts.map(\.question) == ["a"] && conflicts.first?.stored == .unknown)
  }

  @Test func `made at random, never lose a change of one alone`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var chance = SeededChance(seed: seed)
    let names = ["a", "b", "c"]
    func draw() -> [String: Answer] {
      names.reduce(into: [:]) {
        $0[$1] =
          Int.random(in: 0...2, using: &chance) == 0
          ? nil : .integer(Int.random(in: 0...2, using: &chance))
      }
    }
    for _ in 0..<1_000 {
      let (shown, mine, stored) = (draw(), draw(), draw())
      let (merged, conflicts) = merging(shown: shown, mine: mine, stored: stored)
      for name in names {
        let changes = Set([mine[name], stored[name]]).subtracting([shown[name]])
        #expect(conflicts.contains { $0.question == name } == (changes.count == 2), "seed \(seed)")
        if changes.count < 2 { #expect(merged[name] == changes.first ?? shown[name], "seed \(seed)") }
      }
    }
  }
}
