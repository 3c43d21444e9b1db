// SPDX-License-Identifier: AGPL-3.0-or-later

/// Two people answered the same question differently.
public struct Conflict<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The name of the question.
  public let question: String
  /// What the page had shown; nil for nothing.
  public let shown: Value?
  /// What is being sent; nil for nothing.
  public let mine: Value?
  /// What another has saved meanwhile; it is kept until someone decides.
  public let stored: Value?
}

/// Merges the answers of a page into those stored, question by question.
///
/// What I did not change takes nothing from another; what another did not change takes mine.
/// - Parameter shown: the answers that the page had shown, of its questions only, by name of question.
/// - Parameter mine: the answers sent with the page, of its questions only.
/// - Parameter stored: all the answers as they are stored now.
/// - Returns: all the answers, and the questions that both changed to different answers.
public func merging<Value: Hashable & Sendable>(
  shown: [String: Value], mine: [String: Value], stored: [String: Value]
) -> (merged: [String: Value], conflicts: [Conflict<Value>]) {
  var merged = stored
  var conflicts: [Conflict<Value>] = []
  for name in Set(shown.keys).union(mine.keys).sorted() where mine[name] != shown[name] {
    if stored[name] == shown[name] || stored[name] == mine[name] {
      merged[name] = mine[name]
    } else {
      conflicts.append(
        Conflict(question: name, shown: shown[name], mine: mine[name], stored: stored[name]))
    }
  }
  return (merged, conflicts)
}
