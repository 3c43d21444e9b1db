// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

/// What the saving of a page makes of a reply.
struct Saving: Sendable {
  /// The reply afterwards.
  let reply: Reply
  /// The answers to write.
  let changes: [KeptAnswer]
  /// The questions that two people answered differently; what is stored stays until someone decides.
  let conflicts: [AnswerConflict]
}

/// A question that two people answered differently.
struct AnswerConflict: Hashable, Sendable {
  /// The name of the question.
  let question: String
  /// What is being sent, as it would be kept.
  let mine: KeptAnswer
  /// What another has saved meanwhile.
  let theirs: KeptAnswer
}

extension Reply {
  /// The questions whose answer has changed since the page that sent `draft` was shown.
  func changedMeanwhile(_ draft: PageDraft, on page: FormPage, of form: Form) -> [Question] {
    form.questions(on: page).filter { question in
      guard let entry = draft.entries[question.name] else { return false }
      return entry.shownRevision != revision(of: question)
    }
  }

  /// Saves what was sent with a page, question by question.
  ///
  /// - Parameter shown: what the page had shown of the questions that have changed since, by name.
  func saving(
    _ draft: PageDraft, on page: FormPage, of form: Form, shown: [String: AnswerContent],
    by author: AnswerAuthor, at now: Instant
  ) -> Saving {
    let questions = form.questions(on: page).filter { draft.entries[$0.name] != nil && $0.isKept }
    let stored = questions.reduce(into: [String: AnswerContent]()) { $0[$1.name] = content(of: $1) }
    var before = stored.merging(shown.filter { stored[$0.key] != nil }, uniquingKeysWith: { $1 })
    var mine = draft.contents(of: questions, on: page, in: form, keepingReasonsOf: before)
    for question in questions {
      guard let decision = draft.entries[question.name]?.decision,
        decision.seenRevision == revision(of: question)
      else { continue }
      before[question.name] = stored[question.name]
      if !decision.keepsMine { mine[question.name] = stored[question.name] }
    }
    let (merged, conflicts) = merging(shown: before, mine: mine, stored: stored)
    let contested = Set(conflicts.map(\.question))
    let changes = questions.compactMap { question -> KeptAnswer? in
      guard !contested.contains(question.name), let content = merged[question.name] else { return nil }
      let isConfirmed = mine[question.name] == content && answers[question.variable]?.state == .proposed
      guard content != stored[question.name] || isConfirmed else { return nil }
      return written(content, to: question, by: author, at: now)
    }
    return Saving(
      reply: with(changes, startedAt: now), changes: changes,
      conflicts: questions.compactMap { question in
        guard contested.contains(question.name), let theirs = answers[question.variable],
          let content = mine[question.name]
        else { return nil }
        return AnswerConflict(
          question: question.name, mine: written(content, to: question, by: author, at: now), theirs: theirs)
      })
  }

  /// What would be sent with a page by someone who sees it as it is and types `typed` into it.
  func draft(of typed: [String: TypedAnswer], on page: FormPage, of form: Form) -> PageDraft {
    PageDraft(
      form.questions(on: page).reduce(into: [:]) { entries, question in
        guard let typed = typed[question.name] else { return }
        entries[question.name] = .init(typed: typed, shownRevision: revision(of: question))
      })
  }

  private func revision(of question: Question) -> Int { answers[question.variable]?.revision ?? 0 }

  private func written(
    _ content: AnswerContent, to question: Question, by author: AnswerAuthor, at now: Instant
  ) -> KeptAnswer {
    KeptAnswer(
      variable: question.variable, content: content,
      state: content.answer == .unknown ? .unknown : .collected, author: author,
      revision: revision(of: question) + 1, changedAt: now)
  }
}

extension Question {
  /// Whether something of it is kept: its answer, or the reason that its check asks for.
  var isKept: Bool { isAsked || (kind == .note && softConstraint != nil) }
}

extension PageDraft {
  /// What was sent of each question, as it would be kept.
  func contents(
    of questions: [Question], on page: FormPage, in form: Form,
    keepingReasonsOf shown: [String: AnswerContent]
  ) -> [String: AnswerContent] {
    let submission = PageSubmission(
      values: entries.mapValues(\.typed.values),
      unknown: Set(entries.filter(\.value.typed.isUnknown).keys))
    let reading = submission.reading(of: page, in: form)
    let unread = Set(reading.problems.map(\.question))
    return questions.reduce(into: [:]) { contents, question in
      guard let entry = entries[question.name] else { return }
      contents[question.name] = AnswerContent(
        answer: reading.answers[question.name],
        unread: unread.contains(question.name) ? entry.typed : nil,
        reason: entry.reason ?? shown[question.name]?.reason ?? "")
    }
  }
}
