// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Testing

extension Workbook {
  /// A workbook written as tables: one text by row, cells between bars; the first row holds the headings.
  static func form(_ survey: String..., choices: [String] = [], settings: [String] = []) -> Workbook {
    let sheets = [("survey", survey), ("choices", choices), ("settings", settings)]
    return Workbook(
      sheets: sheets.filter { !$0.1.isEmpty }.map { name, rows in
        Sheet(name: name, rows: rows.enumerated().map { SheetRow(number: $0 + 1, cells: cells(of: $1)) })
      })
  }

  private static func cells(of row: String) -> [Int: SheetCell] {
    let texts = row.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    return texts.enumerated().reduce(into: [:]) { cells, cell in
      if !cell.element.isEmpty { cells[cell.offset] = .text(cell.element) }
    }
  }

  static let yesOrNo = ["list_name | name | label", "oui_non | oui | Oui", "oui_non | non | Non"]
}

extension FormClock {
  static let sample = FormClock(today: Day(number: 17_352), now: Instant(milliseconds: 1_499_256_000_000))
}

/// A person who answers a form, in the words of a test.
struct Scenario {
  let form: Form
  private var answers = Answers()
  private var page: FormPage?

  init(_ workbook: Workbook, _ location: SourceLocation = #_sourceLocation) throws {
    form = try #require(Form.read(workbook).form, sourceLocation: location)
    page = Journey(FormState(form: form, answers: answers, clock: .sample)).pages.first
  }

  var state: FormState { FormState(form: form, answers: answers, clock: .sample) }

  /// Types an answer and goes on to the page after that of the question.
  func answer(_ name: String, _ typed: String...) throws -> Scenario {
    let question = try #require(form.question(named: name))
    let questionPage = try #require(form.pages.first { $0.name == question.page })
    let reading = PageSubmission(values: [name: typed]).reading(of: questionPage, in: form)
    #expect(reading.problems.isEmpty)
    var next = self
    next.answers[name] = reading.answers[name]
    next.page = Journey(next.state).next(after: questionPage)
    return next
  }

  func answer(unknown name: String) -> Scenario {
    var next = self
    next.answers[name] = .unknown
    return next
  }

  @discardableResult
  func expectPage(_ name: String?, _ location: SourceLocation = #_sourceLocation) -> Scenario {
    #expect(page?.name == name, sourceLocation: location)
    return self
  }

  @discardableResult
  func expectHidden(_ names: String..., at location: SourceLocation = #_sourceLocation) -> Scenario {
    let hidden = form.questions.map(\.name).filter { !state.isRelevant($0) }
    #expect(hidden == names, sourceLocation: location)
    return self
  }

  @discardableResult
  func expect(_ name: String, is answer: Answer, _ location: SourceLocation = #_sourceLocation) -> Scenario {
    #expect(state.value(of: name) == answer, sourceLocation: location)
    return self
  }

  @discardableResult
  func expectProblems(_ expected: String..., at location: SourceLocation = #_sourceLocation) -> Scenario {
    let found = state.problems.map { "\($0.question): \($0.kind.rawValue)" }
    #expect(found == expected, sourceLocation: location)
    return self
  }
}

extension FormState {
  /// What is wrong with the answers, page after page.
  var problems: [AnswerProblem] { form.pages.flatMap { problems(on: $0) } }
}
