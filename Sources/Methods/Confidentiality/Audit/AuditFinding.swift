// SPDX-License-Identifier: AGPL-3.0-or-later

/// Something that may not be published as it is.
public struct AuditFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The cell is shown although the rules hide it.
    case shownThoughUnsafe
    /// The hidden value follows exactly from what is shown.
    case recoverable
    /// The hidden value is known to lie between these ends, closer than the rules allow.
    case tooNarrow(low: Double, high: Double)
    /// The one respondent of the cell `from` recovers the hidden value.
    case recoverableByContributor(from: String)
    /// The outsider's problem could not be solved: no proof of safety.
    case unsolved
    /// The table is not the one that was to be published: other rows, other figures.
    case notTheTable
    /// The hidden cell is shown in another table of the domain that measures one of the same variables.
    case shownBeside
    /// The reason tells that all answers are equal, or that one is nearly all: whoever is in it learns more.
    case tellingReason
    /// A cell is hidden that may not be, or needs not be.
    case hiddenInVain
  }

  /// The table: its indicator and its domain, or the name of a case.
  public let table: String
  /// The cell of the table.
  public let key: String
  /// What is wrong.
  public let problem: Problem

  init(table: String, key: String, problem: Problem) {
    self.table = table
    self.key = key
    self.problem = problem
  }
}
