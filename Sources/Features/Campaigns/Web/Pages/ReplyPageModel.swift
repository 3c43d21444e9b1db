// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

/// A page of the questionnaire with all that it shows.
struct ReplyPageModel: Sendable {
  let desk: ReplyDesk
  let filled: FilledForm
  let page: FormPage
  /// The questions that people answered differently, in their order, with the draft in which that was found.
  let conflicts: [AnswerConflict]
  let draft: PageDraft?
  let numbers: [String: Int]
  let problems: [String: AnswerProblem]
  let remarks: [String: SoftRemark]

  init(
    desk: ReplyDesk, filled: FilledForm, page: FormPage, conflicts: [AnswerConflict] = [],
    draft: PageDraft? = nil
  ) {
    self.desk = desk
    self.filled = filled
    self.page = page
    let sent = Dictionary(conflicts.map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    let waiting = filled.conflicts(on: page).map { sent[$0.question] ?? $0 }
    let shown = Set(waiting.map(\.question))
    self.conflicts = waiting + conflicts.filter { !shown.contains($0.question) }
    self.draft = draft
    numbers = filled.form.questionNumbers
    problems = Dictionary(
      filled.problems(on: page).map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    remarks = Dictionary(
      filled.remarks(on: page).map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the reply was sent, so that the page is only read.
  var isReadOnly: Bool { filled.reply.submission != nil }

  /// What the page knows of a question.
  func state(of question: Question) -> QuestionState {
    let kept = filled.reply.answers[question.variable]
    let conflict = isReadOnly ? nil : conflicts.first { $0.question == question.name }
    // What is being sent keeps the revision first shown: without a decision the conflict is met again.
    let shown = conflict?.mine.flatMap { _ in draft?.entries[question.name]?.shownRevision }
    return QuestionState(
      content: conflict?.mine?.content ?? kept?.content ?? .blank, revision: shown ?? kept?.revision ?? 0,
      isProposed: kept?.state == .proposed, problem: problems[question.name],
      remark: remarks[question.name], conflict: conflict)
  }

  /// When something of the page was last saved by someone at the pole.
  var savedAt: Instant? {
    filled.form.questions(on: page).compactMap { filled.reply.answers[$0.variable] }
      .filter { $0.state != .proposed }.map(\.changedAt).max()
  }
}
