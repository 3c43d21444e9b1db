// SPDX-License-Identifier: AGPL-3.0-or-later

/// A form with answers: what is shown, what is computed, what is wrong.
public struct FormState: Sendable {
  /// The form.
  public let form: Form
  /// The answers as they were given, those of hidden questions included.
  public let answers: Answers
  private let clock: FormClock
  private var relevance: [String: Bool] = [:]
  private var computed = Answers()
  private var texts: [String: String] = [:]
  private var failures: Set<String> = []

  /// The state of `form` with these answers, at this moment.
  public init(form: Form, answers: Answers, clock: FormClock) {
    self.form = form
    self.answers = answers
    self.clock = clock
    for place in form.order { compute(form.questions[place]) }
  }

  /// Whether the question of this name is shown.
  public func isRelevant(_ name: String) -> Bool { relevance[name] ?? false }

  /// The value of a question: its calculation if it has one, else its answer. Hidden, it is blank.
  public func value(of name: String) -> Answer { isRelevant(name) ? computed[name] : .blank }

  /// A label or a hint, where answers replace their references.
  public func filled(_ label: String) -> String { LabelTemplate(label).filled { texts[$0] ?? "" } }

  /// Whether a page shows something.
  public func isRelevant(_ page: FormPage) -> Bool {
    form.questions(on: page).contains { $0.kind != .calculation && isRelevant($0.name) }
  }

  /// The problems of the answers to a page, those that only count at submission included.
  public func problems(on page: FormPage) -> [AnswerProblem] {
    form.questions(on: page).filter { $0.isAsked && isRelevant($0.name) }.compactMap { problem(of: $0) }
  }

  private func problem(of question: Question) -> AnswerProblem? {
    if failures.contains(question.name) {
      return AnswerProblem(question: question.name, kind: .notComputable)
    }
    let answer = value(of: question.name)
    switch answer {
    case .unknown: return nil
    case .blank:
      return holds(question.required, for: question, otherwise: false)
        ? AnswerProblem(question: question.name, kind: .missing) : nil
    default:
      guard !holds(question.constraint, for: question, otherwise: true) else { return nil }
      return AnswerProblem(
        question: question.name, kind: .constraint, formMessage: filled(question.constraintMessage))
    }
  }

  private func holds(_ expression: Expression?, for question: Question, otherwise usual: Bool) -> Bool {
    guard let expression else { return usual }
    return (try? value(of: expression, for: question).boolean) ?? false
  }

  /// The value of an expression that belongs to a question.
  func value(
    of expression: Expression, for question: Question
  ) throws(ExpressionError) -> ExpressionValue {
    let current = texts[question.name] ?? ""
    return try expression.value(in: ExpressionContext(values: texts, current: current, clock: clock))
  }

  private mutating func compute(_ question: Question) {
    do {
      relevance[question.name] = try isShown(question)
      let value = try question.calculation.map { expression throws(ExpressionError) in
        Answer(try self.value(of: expression, for: question))
      }
      computed[question.name] = value ?? answers[question.name]
    } catch {
      // What cannot be computed is shown, so that it is seen: hiding it would lose the question.
      relevance[question.name] = true
      failures.insert(question.name)
    }
    texts[question.name] = value(of: question.name).text
  }

  private func isShown(_ question: Question) throws(ExpressionError) -> Bool {
    let groups = question.groups.compactMap { form.group(named: $0)?.relevant }
    for expression in groups + [question.relevant].compactMap({ $0 }) {
      guard try value(of: expression, for: question).boolean else { return false }
    }
    return true
  }
}
