// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

extension Form {
  /// The answers that the register proposes to the questions that name one of its properties.
  ///
  /// What the register says in a way that the question does not understand is not proposed.
  func proposals(from values: [String: String], at moment: Instant) -> [KeptAnswer] {
    questions.compactMap { question in
      guard case .register(let property) = question.prefill, let value = values[property] else { return nil }
      let (answer, problem) = TypedAnswer(values: [value], isUnknown: false).reading(by: question, in: self)
      guard problem == nil, answer != .blank else { return nil }
      return KeptAnswer(
        variable: question.variable, content: AnswerContent(answer: answer), state: .proposed,
        author: .register, revision: 1, changedAt: moment)
    }
  }
}
