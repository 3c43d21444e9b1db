// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel

/// What the saving of a page makes of a reply.
struct Saving: Sendable {
  /// The reply afterwards.
  let reply: Reply
  /// The answers to write.
  let changes: [KeptAnswer]
  /// What was typed and is kept aside, until someone chooses.
  let aside: [KeptAnswer]
  /// The questions that two people answered differently; what is stored stays until someone decides.
  let conflicts: [AnswerConflict]
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
  /// A question of which another answer waits changes only by a decision of someone who has seen them all.
  /// - Parameter shown: what the page had shown of the questions that have changed since, by name.
  func saving(
    _ draft: PageDraft, on page: FormPage, of form: Form, shown: [String: AnswerContent],
    by author: AnswerAuthor, at now: Instant
  ) -> Saving {
    let questions = form.questions(on: page).filter { draft.entries[$0.name] != nil && $0.isKept }
    let stored = questions.reduce(into: [String: AnswerContent]()) { $0[$1.name] = content(of: $1) }
    var before = stored.merging(shown.filter { stored[$0.key] != nil }, uniquingKeysWith: { $1 })
    var mine = draft.contents(of: questions, on: page, in: form, keepingReasonsOf: before)
    var decided: Set<String> = []
    for question in questions {
      guard let decision = draft.entries[question.name]?.decision,
        let chosen = chosen(by: decision, of: question, mine: mine[question.name])
      else { continue }
      decided.insert(question.name)
      before[question.name] = stored[question.name]
      mine[question.name] = chosen
    }
    let (merged, conflicts) = merging(shown: before, mine: mine, stored: stored)
    let waiting = Set(questions.filter { self.waiting[$0.variable] != nil }.map(\.name))
    let open = waiting.subtracting(decided)
    let contested = Set(conflicts.map(\.question)).union(
      open.filter { name in
        let isStale = draft.entries[name]?.decision != nil
        return isStale || (mine[name] != before[name] && mine[name] != stored[name])
      })
    let changes = questions.compactMap { question -> KeptAnswer? in
      let name = question.name
      guard !contested.contains(name), !open.contains(name), let content = merged[name] else { return nil }
      let isConfirmed = mine[name] == content && answers[question.variable]?.state == .proposed
      guard content != stored[name] || isConfirmed || waiting.contains(name) else { return nil }
      return written(content, to: question, by: author, at: now)
    }
    return saved(changes, leaving: questions.filter { contested.contains($0.name) }, at: now) { question in
      mine[question.name].map { written($0, to: question, by: author, at: now) }
    }
  }

  /// What comes of writing `changes` and of leaving `contested` as it is, where `mine` was sent instead.
  private func saved(
    _ changes: [KeptAnswer], leaving contested: [Question], at now: Instant, mine: (Question) -> KeptAnswer?
  ) -> Saving {
    let sent = contested.map { question in
      (question, mine(question).flatMap { $0.content == content(of: question) ? nil : $0 })
    }
    let aside = sent.compactMap { question, answer -> KeptAnswer? in
      let isKept = standing(of: question).contains { $0.answer.content == answer?.content }
      return answers[question.variable] == nil || isKept ? nil : answer
    }
    .prefix(max(0, Self.mostWaiting - waiting.values.reduce(0) { $0 + $1.count }))
    let reply = with(changes, waiting: Array(aside), startedAt: now)
    return Saving(
      reply: reply, changes: changes, aside: Array(aside),
      conflicts: sent.compactMap { reply.conflict(about: $0, mine: $1) })
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

  /// The answer that a decision keeps; nil when something has been saved or typed since, which it did not see.
  private func chosen(
    by decision: PageDraft.Decision, of question: Question, mine: AnswerContent?
  ) -> AnswerContent? {
    let waiting = waiting[question.variable] ?? []
    guard decision.seenRevision == revision(of: question), decision.seenWaiting == waiting.count else {
      return nil
    }
    switch decision.choice {
    case .mine: return mine
    case .stored: return content(of: question)
    case .waiting(let place): return waiting.indices.contains(place) ? waiting[place].content : nil
    }
  }

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
