// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

/// What a question holds: an answer, or what was typed when it could not be read, with the reason given for it.
struct AnswerContent: Hashable, Sendable {
  /// The answer; blank when nothing was typed, or when it could not be read.
  let answer: Answer
  /// What was typed, when it could not be read.
  let unread: TypedAnswer?
  /// Why an unlikely answer is right, or the empty text.
  let reason: String

  /// What a question holds.
  init(answer: Answer = .blank, unread: TypedAnswer? = nil, reason: String = "") {
    precondition(unread == nil || answer == .blank, "what could not be read is no answer")
    self.answer = answer
    self.unread = unread
    self.reason = reason
  }

  /// Nothing.
  static let blank = AnswerContent()
}

/// What was typed to a question, before it is read.
struct TypedAnswer: Hashable, Sendable {
  /// The values of its fields.
  let values: [String]
  /// Whether « Je ne sais pas » was ticked.
  let isUnknown: Bool

  /// The answer to `question`, or the problem that prevents it from being read.
  func reading(by question: Question, in form: Form) -> (answer: Answer, problem: AnswerProblem?) {
    guard let page = form.pages.first(where: { $0.name == question.page }) else { return (.blank, nil) }
    let submission = PageSubmission(
      values: [question.name: values], unknown: isUnknown ? [question.name] : [])
    let reading = submission.reading(of: page, in: form)
    return (reading.answers[question.name], reading.problems.first { $0.question == question.name })
  }
}

extension QuestionKind {
  /// The answer whose text was kept; the reverse of `Answer.text`.
  func answer(kept text: String) -> Answer? {
    switch self {
    case .text: .text(text)
    case .integer: Int(text).map { .integer($0) }
    case .decimal: Double(text).map { .decimal($0) }
    case .date: Day(text).map { .date($0) }
    case .one: .one(text)
    case .many: .many(text.split(separator: " ").map(String.init))
    case .note, .calculation: nil
    }
  }
}
