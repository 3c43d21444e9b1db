// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms

/// A unit that was drawn, what became of it, and what it answered.
public struct SurveyRow: Hashable, Sendable {
  /// What became of a unit that was drawn.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It answered.
    case answered
    /// It refused: non-response.
    case refused
    /// It sent nothing. Whether it belongs to the population is unknown: it counts as non-response.
    case silent
    /// It never belonged to the population.
    case outOfScope = "out-of-scope"
    /// It has ceased.
    case ceased

    /// Whether what it is worth is known: answers, or nothing since it left the population.
    public var isKnown: Bool { self != .refused && self != .silent }
  }

  /// The public reference of the unit.
  public let unit: String
  /// Its stratum.
  public let stratum: String
  /// The units of its stratum in the frame.
  public let N: Int
  /// The units drawn in its stratum.
  public let n: Int
  /// What became of it.
  public let state: State
  /// What it answered, by variable.
  public let answers: [String: Answer]

  /// A unit that was drawn.
  public init(unit: String, stratum: String, N: Int, n: Int, state: State, answers: [String: Answer] = [:]) {
    self.unit = unit
    self.stratum = stratum
    self.N = N
    self.n = n
    self.state = state
    self.answers = answers
  }

  /// The answer on a variable; blank when there is none.
  public func answer(_ variable: String) -> Answer { answers[variable] ?? .blank }
}
