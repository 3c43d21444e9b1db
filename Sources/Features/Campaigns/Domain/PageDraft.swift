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

  /// Which of the answers in conflict a person keeps, having seen them all.
  struct Decision: Hashable, Sendable {
    /// The answers among which one chooses.
    enum Choice: Hashable, Sendable {
      /// What is typed on the page.
      case mine
      /// What is stored.
      case stored
      /// What waits at this place.
      case waiting(Int)
    }

    /// The answer kept.
    let choice: Choice
    /// The revision of the stored answer when it was shown.
    let seenRevision: Int
    /// How many answers waited when they were shown.
    let seenWaiting: Int
  }

  /// What was sent, by name of question.
  let entries: [String: Entry]

  /// What was sent.
  init(_ entries: [String: Entry]) { self.entries = entries }
}
