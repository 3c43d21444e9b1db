// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms
public import Kernel

/// The questionnaire of a unit as it is filled in so far.
public struct FilledDesk: Sendable {
  /// The campaign and the unit.
  public let desk: ReplyDesk
  /// The questionnaire with its answers.
  public let filled: FilledForm

  /// The questionnaire of a desk.
  public init(desk: ReplyDesk, filled: FilledForm) {
    self.desk = desk
    self.filled = filled
  }

  /// Lets pass only a reply that may be changed on `day`.
  public func requireChangeable(on day: Day) throws {
    try desk.campaign.requireOpen(on: day)
    try filled.reply.requireNotSubmitted()
  }

  /// The answers that count, in the same bytes for the same answers.
  public var canonicalJSON: String {
    let answers = filled.countingAnswers.mapValues { answer -> JSON in
      answer == .unknown ? .null : .text(answer.text)
    }
    let json: JSON = [
      "campaign": .text(desk.campaign.slug), "unit": .text(desk.unit.reference), "answers": .object(answers),
    ]
    return json.canonical
  }
}

/// A page that was saved, with the questionnaire before and after.
public struct SavedPage: Sendable {
  /// The page.
  public let page: FormPage
  /// What was sent with it.
  public let draft: PageDraft
  /// The campaign and the unit.
  public let desk: ReplyDesk
  /// The questionnaire before.
  public let before: FilledForm
  /// The questionnaire after.
  public let after: FilledForm
  /// What was changed.
  public let saving: Saving

  /// Whether what was just changed is to be looked at again, or to be explained.
  public var hasNewProblems: Bool {
    let changed = Set(saving.changes.map(\.variable))
    let problems = after.problems(on: page).compactMap { after.form.question(named: $0.question) }
    if problems.contains(where: { changed.contains($0.variable) }) { return true }
    return !Set(after.remarks(on: page)).subtracting(before.remarks(on: page)).isEmpty
  }

  /// The first question that has come to be asked on the page, and was not on it when it was sent.
  public var newQuestion: Question? {
    after.asked(on: page).first { draft.entries[$0.name] == nil && after.reply.content(of: $0) == .blank }
  }
}

/// What comes of sending a reply.
public enum SubmissionOutcome: Sendable {
  /// It was sent, now or before.
  case submitted(Submission)
  /// Something prevents it.
  case incomplete(FilledDesk)
}
