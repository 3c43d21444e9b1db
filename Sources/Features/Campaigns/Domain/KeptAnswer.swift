// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// The answer to a variable as it is kept, with where it comes from.
public struct KeptAnswer: Hashable, Sendable {
  /// The variable.
  public let variable: String
  /// The row of a repeat; the empty text outside of one.
  public let rowID: String
  /// What it holds.
  public let content: AnswerContent
  /// Where it comes from.
  public let state: AnswerState
  /// Who gave it.
  public let author: AnswerAuthor
  /// How many times it was written.
  public let revision: Int
  /// When it was last written.
  public let changedAt: Instant

  /// An answer.
  public init(
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

/// Where an answer comes from.
public enum AnswerState: String, Hashable, Sendable, CaseIterable {
  /// From the register; nobody at the pole has saved it yet.
  case proposed
  /// From the pole.
  case collected
  /// From the team, in the place of what the pole said.
  case edited
  /// From the pole, which does not know.
  case unknown
}
