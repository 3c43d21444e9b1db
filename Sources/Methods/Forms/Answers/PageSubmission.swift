// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What was sent with a page of a form.
public struct PageSubmission: Hashable, Sendable {
  /// The values of each field, by name of question.
  public var values: [String: [String]]
  /// The questions where « Je ne sais pas » was ticked.
  public var unknown: Set<String>

  /// The longest text, in bytes.
  public static let longestText = 10_000

  /// A page sent with these values.
  public init(values: [String: [String]], unknown: Set<String> = []) {
    self.values = values
    self.unknown = unknown
  }

  /// The answers to the questions of `page`, and the problems of those that could not be read.
  public func reading(of page: FormPage, in form: Form) -> (answers: Answers, problems: [AnswerProblem]) {
    var answers = Answers()
    var problems: [AnswerProblem] = []
    for question in form.questions(on: page) where question.isAsked {
      switch answer(to: question) {
      case .success(let answer): answers[question.name] = answer
      case .failure(let error): problems.append(AnswerProblem(question: question.name, kind: error.kind))
      }
    }
    return (answers, problems)
  }

  private func answer(to question: Question) -> Result<Answer, AnswerReadingError> {
    let typed = (values[question.name] ?? []).filter { !$0.trimmed.isEmpty }
    if unknown.contains(question.name) {
      guard question.acceptsUnknown else { return .failure(.init(kind: .unknownNotOffered)) }
      return typed.isEmpty ? .success(.unknown) : .failure(.init(kind: .severalAnswers))
    }
    guard let first = typed.first else { return .success(.blank) }
    if case .many(let choices) = question.kind { return Self.several(typed, of: choices) }
    guard typed.count == 1 else { return .failure(.init(kind: .severalAnswers)) }
    guard first.utf8.count <= Self.longestText else { return .failure(.init(kind: .tooLong)) }
    guard !first.utf8.contains(0) else { return .failure(.init(kind: .forbiddenCharacter)) }
    return Self.answer(first, to: question.kind)
  }

  private static func answer(_ typed: String, to kind: QuestionKind) -> Result<Answer, AnswerReadingError> {
    switch kind {
    case .text: .success(.text(typed))
    case .decimal: TypedNumber.reading(typed).map { .decimal($0) }
    case .integer:
      TypedNumber.reading(typed).flatMap { number in
        number == number.rounded() ? .success(.integer(Int(number))) : .failure(.init(kind: .notWhole))
      }
    case .date: FrenchDay.day(typed).map { .success(.date($0)) } ?? .failure(.init(kind: .notADate))
    case .one(let choices): several([typed], of: choices).map { _ in .one(typed.trimmed) }
    case .many(let choices): several([typed], of: choices)
    case .note, .calculation: .success(.blank)
    }
  }

  /// The chosen names in the order of the list, whatever the order in which they were sent.
  private static func several(
    _ typed: [String], of choices: [Choice]
  ) -> Result<Answer, AnswerReadingError> {
    let chosen = Set(typed.map(\.trimmed))
    let names = choices.map(\.name).filter { chosen.contains($0) }
    guard chosen.isSubset(of: names) else { return .failure(.init(kind: .notAChoice)) }
    return .success(.many(names))
  }
}
