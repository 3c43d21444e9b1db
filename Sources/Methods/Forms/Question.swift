// SPDX-License-Identifier: AGPL-3.0-or-later

/// A question, a note or a calculation of a questionnaire.
public struct Question: Sendable, Hashable {
  /// Its name in the form.
  public let name: String
  /// The variable that it measures, whose name outlives the form.
  public let variable: String
  /// What it asks for.
  public let kind: QuestionKind
  /// What is asked, where `${name}` stands for an answer.
  public let label: String
  /// What helps to answer, or the empty text.
  public let hint: String
  /// When an answer is required; never when nil.
  public let required: Expression?
  /// When it is shown; always when nil.
  public let relevant: Expression?
  /// What an answer must satisfy.
  public let constraint: Expression?
  /// What to say of an answer that does not, or the empty text.
  public let constraintMessage: String
  /// What an answer is expected to satisfy, without being refused when it does not.
  public let softConstraint: Expression?
  /// What to ask then, or the empty text.
  public let softConstraintMessage: String
  /// How the value is computed.
  public let calculation: Expression?
  /// How it is shown, or the empty text.
  public let appearance: String
  /// Where the first value comes from.
  public let prefill: Prefill?
  /// Whether « Je ne sais pas » is an answer.
  public let acceptsUnknown: Bool
  /// The groups it is in, from the outermost.
  public let groups: [String]
  /// The page it is on; a calculation outside any group is on none.
  public let page: String?
  /// The row of the sheet.
  public let row: Int

  /// Whether a person answers it.
  public var isAsked: Bool { kind != .note && kind != .calculation }
}

/// What a question asks for.
public enum QuestionKind: Sendable, Hashable {
  /// A text.
  case text
  /// A whole number.
  case integer
  /// A number.
  case decimal
  /// A day.
  case date
  /// One of these choices.
  case one([Choice])
  /// As many of these choices as one likes.
  case many([Choice])
  /// Nothing: a text to read.
  case note
  /// Nothing: a value computed from the others.
  case calculation
}

/// One of the answers that a question offers.
public struct Choice: Sendable, Hashable {
  /// What is kept.
  public let name: String
  /// What is shown.
  public let label: String

  /// The choice kept as `name` and shown as `label`.
  public init(name: String, label: String) {
    self.name = name
    self.label = label
  }
}

/// Where the first value of a question comes from.
public enum Prefill: Sendable, Hashable {
  /// From this property of the register.
  case register(String)
  /// From the answer to the campaign before.
  case previous
}
