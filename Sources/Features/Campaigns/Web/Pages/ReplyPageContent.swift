// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Site

/// What a page of the questionnaire shows: questions and notes in their order, numbers of one group together.
enum PageBlock: Hashable, Sendable {
  /// A question.
  case question(Question)
  /// A text to read.
  case note(Question)
  /// Numbers asked in one table.
  case table(FormGroup, [Question])
  /// The heading of a group within the page.
  case heading(FormGroup)
}

extension FilledForm {
  /// The blocks of a page that are shown.
  func blocks(of page: FormPage) -> [PageBlock] {
    let shown = form.questions(on: page).filter { $0.kind != .calculation && state.isRelevant($0.name) }
    var blocks: [PageBlock] = []
    var rest = shown[...]
    var open: FormGroup?
    while let question = rest.first {
      let group = question.groups.dropFirst().last.flatMap { form.group(named: $0) }
      if let group, group != open {
        let numbers = rest.prefix { $0.groups == question.groups && $0.isNumber }
        if numbers.count > 1 {
          blocks.append(.table(group, Array(numbers)))
          rest = rest.dropFirst(numbers.count)
          open = group
          continue
        }
        if !group.label.isEmpty { blocks.append(.heading(group)) }
      }
      open = group
      blocks.append(question.isAsked ? .question(question) : .note(question))
      rest = rest.dropFirst()
    }
    return blocks
  }
}

extension Form {
  /// The number that people see of each question; the numbers of a table share one.
  var questionNumbers: [String: Int] {
    var numbers: [String: Int] = [:]
    var last: Question?
    var count = 0
    for question in questions where question.isAsked {
      let isSameTable =
        question.groups.count > 1 && question.groups == last?.groups && question.isNumber
        && last?.isNumber == true
      if !isSameTable { count += 1 }
      numbers[question.name] = count
      last = question
    }
    return numbers
  }
}

extension FilledForm {
  /// The number that people see of a question, with its line when it shares a table: « 16, Coopératives ».
  func place(of name: String, in language: Language) -> String {
    let numbers = form.questionNumbers
    let number = numbers[name] ?? 0
    guard let question = form.question(named: name), numbers.count(where: { $0.value == number }) > 1 else {
      return language.number(number)
    }
    return language(
      CampaignText.summaryLine,
      ["number": language.number(number), "line": text(question.label, in: language)])
  }
}

extension Question {
  var isNumber: Bool { kind == .integer || kind == .decimal }

  /// Whether its number counts something, so that thousands stand apart.
  var isCount: Bool { appearance.contains("thousands-sep") }
}
