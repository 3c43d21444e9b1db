// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// What was answered to a question.
public enum Answer: Hashable, Sendable {
  /// Nothing.
  case blank
  /// A text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number.
  case decimal(Double)
  /// A day.
  case date(Day)
  /// The name of a choice.
  case one(String)
  /// The names of choices.
  case many([String])
  /// « Je ne sais pas », which is neither blank nor zero.
  case unknown

  /// The answer as expressions read it; blank and unknown are the empty text.
  public var text: String {
    switch self {
    case .blank, .unknown: ""
    case .text(let text), .one(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): ExpressionValue.number(number).text
    case .date(let day): day.description
    case .many(let names): names.joined(separator: " ")
    }
  }

  /// The answer that a calculation gives: NaN, infinity and the empty text are blank.
  init(_ value: ExpressionValue) {
    switch value {
    case .number(let number) where !number.isFinite: self = .blank
    case .number(let number) where number == number.rounded() && abs(number) < 9e15:
      self = .integer(Int(number))
    case .number(let number): self = .decimal(number)
    case .day(let day): self = .date(day)
    case .text(let text): self = text.isEmpty ? .blank : .text(text)
    case .boolean, .moment: self = .text(value.text)
    }
  }
}

/// Answers by name of question; a question without answer is blank.
public struct Answers: Hashable, Sendable {
  private var byName: [String: Answer]

  /// These answers.
  public init(_ byName: [String: Answer] = [:]) { self.byName = byName.filter { $0.value != .blank } }

  /// The answer to the question of this name.
  public subscript(name: String) -> Answer {
    get { byName[name] ?? .blank }
    set { byName[name] = newValue == .blank ? nil : newValue }
  }

  /// The names of the questions that have an answer, sorted.
  public var names: [String] { byName.keys.sorted() }
}
