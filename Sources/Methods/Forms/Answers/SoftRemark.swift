// SPDX-License-Identifier: AGPL-3.0-or-later

/// An answer that is unlikely: it is accepted, and its reason is asked for.
public struct SoftRemark: Hashable, Sendable {
  /// The name of the question or of the note that carries the check.
  public let question: String
  /// What the form says of it.
  public let message: String
}

extension FormState {
  /// The soft checks of a page that do not hold, once what they read is answered.
  public func remarks(on page: FormPage) -> [SoftRemark] {
    form.questions(on: page).filter { isRelevant($0.name) }.compactMap(remark(on:))
  }

  private func remark(on question: Question) -> SoftRemark? {
    guard let check = question.softConstraint, isAnswered(question, check) else { return nil }
    // A check that cannot be computed says nothing of the answer.
    guard let holds = try? value(of: check, for: question).boolean, !holds else { return nil }
    return SoftRemark(question: question.name, message: filled(question.softConstraintMessage))
  }

  private func isAnswered(_ question: Question, _ check: Expression) -> Bool {
    if question.isAsked { return hasAnswer(question.name) }
    return check.references.allSatisfy(isAnswered)
  }

  /// Whether a person answered a question, or one at least of those that a calculation reads.
  private func isAnswered(_ name: String) -> Bool {
    guard let question = form.question(named: name) else { return false }
    guard let calculation = question.calculation else { return hasAnswer(name) }
    return calculation.references.contains(where: isAnswered)
  }

  private func hasAnswer(_ name: String) -> Bool { ![.blank, .unknown].contains(value(of: name)) }
}
