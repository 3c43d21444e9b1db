// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms

/// A page that was saved, with the questionnaire before and after.
struct SavedPage: Sendable {
  /// The page.
  let page: FormPage
  /// What was sent with it.
  let draft: PageDraft
  /// The campaign and the unit.
  let desk: ReplyDesk
  /// The questionnaire before.
  let before: FilledForm
  /// The questionnaire after.
  let after: FilledForm
  /// What was changed.
  let saving: Saving

  /// Whether what was just changed is to be looked at again, or to be explained.
  var hasNewProblems: Bool {
    let changed = Set(saving.changes.map(\.variable))
    let problems = after.problems(on: page).compactMap { after.form.question(named: $0.question) }
    if problems.contains(where: { changed.contains($0.variable) }) { return true }
    return !Set(after.remarks(on: page)).subtracting(before.remarks(on: page)).isEmpty
  }

  /// The first question that has come to be asked on the page, and was not on it when it was sent.
  var newQuestion: Question? {
    after.asked(on: page).first { draft.entries[$0.name] == nil && after.reply.content(of: $0) == .blank }
  }
}
