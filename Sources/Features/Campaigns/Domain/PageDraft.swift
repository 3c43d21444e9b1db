// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms

/// What was sent with a page of the questionnaire, by name of question.
///
/// A question that the page did not hold has no entry, and nothing happens to it.
struct PageDraft: Hashable, Sendable {
  /// What was sent of a question.
  struct Entry: Hashable, Sendable {
    /// What was typed.
    var typed: TypedAnswer
    /// The reason given; nil when none was asked for.
    var reason: String?
    /// The revision of the answer that the page had shown; 0 for none.
    var shownRevision = 0
    /// What was decided of a conflict, when one had been shown.
    var decision: Decision?
  }

  /// Which of two answers in conflict a person keeps, having seen the other at this revision.
  struct Decision: Hashable, Sendable {
    /// Whether the person keeps their own.
    let keepsMine: Bool
    /// The revision of the other answer when it was shown.
    let seenRevision: Int
  }

  /// What was sent, by name of question.
  let entries: [String: Entry]

  /// What was sent.
  init(_ entries: [String: Entry]) { self.entries = entries }
}
