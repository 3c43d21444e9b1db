// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms
import Kernel

/// What a question holds: an answer, or what was typed when it could not be read, with the reason given for it.
public struct AnswerContent: Hashable, Sendable {
  /// The answer; blank when nothing was typed, or when it could not be read.
  public let answer: Answer
  /// What was typed, when it could not be read.
  public let unread: TypedAnswer?
  /// Why an unlikely answer is right, or the empty text.
  public let reason: String

  /// What a question holds.
  public init(answer: Answer = .blank, unread: TypedAnswer? = nil, reason: String = "") {
    precondition(unread == nil || answer == .blank, "what could not be read is no answer")
    self.answer = answer
    self.unread = unread
    self.reason = reason
  }

  /// Nothing.
  public static let blank = AnswerContent()

  /// Whether something was typed that could not be read.
  public var isUnread: Bool { unread != nil }
}

/// What was typed to a question, before it is read.
public struct TypedAnswer: Hashable, Sendable {
  /// The values of its fields.
  public let values: [String]
  /// Whether « Je ne sais pas » was ticked.
  public let isUnknown: Bool

  /// What was typed.
  public init(values: [String], isUnknown: Bool) {
    self.values = values
    self.isUnknown = isUnknown
  }

  /// The answer to `question`, or the problem that prevents it from being read.
  public func reading(by question: Question, in form: Form) -> (answer: Answer, problem: AnswerProblem?) {
    guard let page = form.pages.first(where: { $0.name == question.page }) else { return (.blank, nil) }
    let submission = PageSubmission(
      values: [question.name: values], unknown: isUnknown ? [question.name] : [])
    let reading = submission.reading(of: page, in: form)
    return (reading.answers[question.name], reading.problems.first { $0.question == question.name })
  }
}

extension QuestionKind {
  /// The answer whose text was kept; the reverse of `Answer.text`.
  public func answer(kept text: String) -> Answer? {
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
