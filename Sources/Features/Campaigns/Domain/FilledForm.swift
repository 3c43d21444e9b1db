// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms

/// A questionnaire with the answers of a reply: what is shown, what is to be looked at again, how far it is.
struct FilledForm: Sendable {
  /// The questionnaire.
  let form: Form
  /// The reply.
  let reply: Reply
  /// What follows from the answers.
  let state: FormState

  /// The questionnaire `form` as `reply` fills it at this moment.
  init(form: Form, reply: Reply, clock: FormClock) {
    self.form = form
    self.reply = reply
    state = FormState(form: form, answers: reply.answers(to: form), clock: clock)
  }

  /// The way through the pages.
  var journey: Journey { Journey(state) }

  /// The answers that count, by variable: those of shown questions, with the calculations.
  var countingAnswers: [String: Answer] {
    form.questions.filter { $0.kind != .note }.reduce(into: [:]) { answers, question in
      let answer = state.value(of: question.name)
      if answer != .blank { answers[question.variable] = answer }
    }
  }

  /// The questions of a page that are shown and asked.
  func asked(on page: FormPage) -> [Question] {
    form.questions(on: page).filter { $0.isAsked && state.isRelevant($0.name) }
  }

  /// What is wrong with the answers of a page; what is missing is wrong only when it is sent.
  func problems(on page: FormPage, forSubmission: Bool = false) -> [AnswerProblem] {
    let found = state.problems(on: page)
    return asked(on: page).compactMap { question in
      unreadProblem(of: question)
        ?? found.first { $0.question == question.name && (forSubmission || $0.kind != .missing) }
    }
  }

  /// What prevents the reply from being sent, page by page.
  var problemsForSubmission: [(page: FormPage, problems: [AnswerProblem])] {
    journey.pages.map { ($0, problems(on: $0, forSubmission: true)) }.filter { !$0.1.isEmpty }
  }

  /// The unlikely answers of a page.
  func remarks(on page: FormPage) -> [SoftRemark] { state.remarks(on: page) }

  /// How far a page is.
  func progress(of page: FormPage) -> PageProgress {
    let asked = asked(on: page)
    let answered = asked.count { state.value(of: $0.name) != .blank }
    let toReview = problems(on: page).count + conflicts(on: page).count
    return PageProgress(answered: answered, asked: asked.count, problems: toReview)
  }

  /// How far the whole questionnaire is.
  var progress: PageProgress {
    journey.pages.map { progress(of: $0) }.reduce(PageProgress(answered: 0, asked: 0, problems: 0), +)
  }

  /// How many of the answers come from the register and were not saved by the pole.
  var proposedCount: Int {
    form.questions.count { $0.isAsked && reply.answers[$0.variable]?.state == .proposed }
  }

  private func unreadProblem(of question: Question) -> AnswerProblem? {
    reply.content(of: question).unread?.reading(by: question, in: form).problem
  }
}

/// How far a page of the questionnaire is.
struct PageProgress: Hashable, Sendable {
  /// How many of the questions asked have an answer, « Je ne sais pas » included.
  let answered: Int
  /// How many questions are asked.
  let asked: Int
  /// How many answers are to be looked at again.
  let problems: Int

  /// Whether all is answered and nothing is to be looked at again.
  var isComplete: Bool { answered == asked && problems == 0 }
  /// Whether nothing is answered.
  var isEmpty: Bool { answered == 0 && problems == 0 }

  /// Both together.
  static func + (left: Self, right: Self) -> Self {
    PageProgress(
      answered: left.answered + right.answered, asked: left.asked + right.asked,
      problems: left.problems + right.problems)
  }
}
