// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// The answer to a variable as it is kept, with where it comes from.
struct KeptAnswer: Hashable, Sendable {
  /// The variable.
  let variable: String
  /// The row of a repeat; the empty text outside of one.
  let rowID: String
  /// What it holds.
  let content: AnswerContent
  /// Where it comes from.
  let state: AnswerState
  /// Who gave it.
  let author: AnswerAuthor
  /// How many times it was written.
  let revision: Int
  /// When it was last written.
  let changedAt: Instant

  /// An answer.
  init(
    variable: String, rowID: String = "", content: AnswerContent, state: AnswerState, author: AnswerAuthor,
    revision: Int, changedAt: Instant
  ) {
    self.variable = variable
    self.rowID = rowID
    self.content = content
    self.state = state
    self.author = author
    self.revision = revision
    self.changedAt = changedAt
  }
}

extension KeptAnswer {
  /// What orders answers to one question: read again, they stand where they stood.
  var place: (Instant, String) { (changedAt, author.device ?? "") }
}

/// Where an answer comes from.
enum AnswerState: String, Hashable, Sendable, CaseIterable {
  /// From the register; nobody at the pole has saved it yet.
  case proposed
  /// From the pole.
  case collected
  /// From the team, in the place of what the pole said.
  case edited
  /// From the pole, which does not know.
  case unknown
}
