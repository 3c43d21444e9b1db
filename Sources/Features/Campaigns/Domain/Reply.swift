// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

/// What a unit answers to a campaign.
struct Reply: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Reply>
  /// The unit.
  let unit: ID<SampleUnit>
  /// When someone first began with the personal link.
  let openedAt: Instant
  /// When something was first saved.
  let startedAt: Instant?
  /// The sending that stands, if it was sent and not taken back.
  let submission: Submission?
  /// The answers, by variable.
  let answers: [String: KeptAnswer]

  /// What a question holds.
  func content(of question: Question) -> AnswerContent {
    answers[question.variable]?.content ?? .blank
  }

  /// The answers to the questions of `form`, by question.
  func answers(to form: Form) -> Answers {
    Answers(form.questions.reduce(into: [:]) { $0[$1.name] = content(of: $1).answer })
  }

  /// The reply with these answers in the place of those to the same variables.
  func with(_ changed: [KeptAnswer], startedAt moment: Instant?) -> Reply {
    Reply(
      id: id, unit: unit, openedAt: openedAt, startedAt: startedAt ?? moment, submission: submission,
      answers: answers.merging(changed.map { ($0.variable, $0) }, uniquingKeysWith: { $1 }))
  }

  /// Lets pass only a reply that may be changed.
  func requireNotSubmitted() throws(ReplyError) {
    if submission != nil { throw .alreadySubmitted }
  }
}

/// Why a reply refuses something.
enum ReplyError: Error, Hashable, Sendable {
  /// It was sent: it must be taken back before it is changed.
  case alreadySubmitted
  /// It was not sent, so that there is no receipt of it and nothing to take back.
  case notSubmitted
  /// The questionnaire has no page of this name.
  case noSuchPage
}
