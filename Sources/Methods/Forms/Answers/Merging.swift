// SPDX-License-Identifier: AGPL-3.0-or-later

/// Two people answered the same question differently.
public struct Conflict: Hashable, Sendable {
  /// The name of the question.
  public let question: String
  /// What the page had shown.
  public let shown: Answer
  /// What is being sent.
  public let mine: Answer
  /// What another has saved meanwhile; it is kept until someone decides.
  public let stored: Answer
}

/// Merges the answers of a page into those stored, question by question.
///
/// What I did not change takes nothing from another; what another did not change takes mine.
/// - Parameter shown: the answers that the page had shown, of its questions only.
/// - Parameter mine: the answers sent with the page, of its questions only.
/// - Parameter stored: all the answers as they are stored now.
/// - Returns: all the answers, and the questions that both changed to different answers.
public func merging(
  shown: Answers, mine: Answers, stored: Answers
) -> (merged: Answers, conflicts: [Conflict]) {
  var merged = stored
  var conflicts: [Conflict] = []
  for name in Set(shown.names + mine.names).sorted() where mine[name] != shown[name] {
    if stored[name] == shown[name] || stored[name] == mine[name] {
      merged[name] = mine[name]
    } else {
      conflicts.append(
        Conflict(question: name, shown: shown[name], mine: mine[name], stored: stored[name]))
    }
  }
  return (merged, conflicts)
}
