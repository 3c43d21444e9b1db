// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms

/// A question that people answered differently at once, until someone chooses.
struct AnswerConflict: Hashable, Sendable {
  /// The name of the question.
  let question: String
  /// What is being sent, as it would be kept; nil when the page is only looked at.
  let mine: KeptAnswer?
  /// What is stored.
  let theirs: KeptAnswer
  /// What others typed, and waits.
  let others: [WaitingAnswer]
  /// How many answers wait in all, those that their authors have replaced since included.
  let waitingCount: Int
}

/// An answer that waits, with its place among all that wait of its question.
struct WaitingAnswer: Hashable, Sendable {
  /// Its place, the oldest at 0.
  let place: Int
  /// The answer.
  let answer: KeptAnswer
}

extension Reply {
  /// The most answers that wait at once: a conflict that is sent again and again fills no disk.
  static let mostWaiting = 50

  /// What waits of a question: the last answer of each person.
  func standing(of question: Question) -> [WaitingAnswer] {
    let all = waiting[question.variable] ?? []
    return all.enumerated().filter { place, answer in
      !all[(place + 1)...].contains { $0.author == answer.author }
    }.map { WaitingAnswer(place: $0, answer: $1) }
  }

  /// The choice to make about a question, or nil when there is none.
  func conflict(about question: Question, mine: KeptAnswer? = nil) -> AnswerConflict? {
    let standing = standing(of: question)
    guard let theirs = answers[question.variable], mine != nil || !standing.isEmpty else { return nil }
    return AnswerConflict(
      question: question.name, mine: mine, theirs: theirs,
      others: standing.filter { $0.answer.content != mine?.content && $0.answer.author != mine?.author },
      waitingCount: waiting[question.variable]?.count ?? 0)
  }
}

extension FilledForm {
  /// The choices to make on a page.
  func conflicts(on page: FormPage) -> [AnswerConflict] {
    guard !reply.waiting.isEmpty else { return [] }
    return form.questions(on: page).filter { $0.isKept && state.isRelevant($0.name) }.compactMap {
      reply.conflict(about: $0)
    }
  }

  /// Whether nothing prevents the reply from being sent.
  var isSubmittable: Bool {
    problemsForSubmission.isEmpty && journey.pages.allSatisfy { conflicts(on: $0).isEmpty }
  }
}
