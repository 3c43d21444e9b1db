// SPDX-License-Identifier: AGPL-3.0-or-later

/// Something wrong in an answer, to be shown beside its question.
public struct AnswerProblem: Error, Hashable, Sendable {
  /// What is wrong; the raw value serves as a key of texts.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case notANumber = "not_a_number"
    case notWhole = "not_whole"
    case ambiguousNumber = "ambiguous_number"
    case tooLarge = "too_large"
    case notADate = "not_a_date"
    case tooLong = "too_long"
    case forbiddenCharacter = "forbidden_character"
    case notAChoice = "not_a_choice"
    case severalAnswers = "several_answers"
    case unknownNotOffered = "unknown_not_offered"
    case missing
    case constraint
    case notComputable = "not_computable"
  }

  /// The name of the question.
  public let question: String
  /// What is wrong.
  public let kind: Kind
  /// What the form itself says of it, or the empty text.
  public let formMessage: String

  /// A problem of this kind with the answer to a question.
  public init(question: String, kind: Kind, formMessage: String = "") {
    self.question = question
    self.kind = kind
    self.formMessage = formMessage
  }
}
