// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms

/// A unit that was drawn, what became of it, and what it answered.
struct SurveyRow: Hashable, Sendable {
  /// What became of a unit that was drawn.
  enum State: String, Hashable, Sendable, CaseIterable {
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
    var isKnown: Bool { self != .refused && self != .silent }
  }

  /// The public reference of the unit.
  let unit: String
  /// Its stratum.
  let stratum: String
  /// The units of its stratum in the frame.
  let N: Int
  /// The units drawn in its stratum.
  let n: Int
  /// What became of it.
  let state: State
  /// What it answered, by variable.
  let answers: [String: Answer]

  /// A unit that was drawn.
  init(unit: String, stratum: String, N: Int, n: Int, state: State, answers: [String: Answer] = [:]) {
    self.unit = unit
    self.stratum = stratum
    self.N = N
    self.n = n
    self.state = state
    self.answers = answers
  }

  /// The answer on a variable; blank when there is none.
  func answer(_ variable: String) -> Answer { answers[variable] ?? .blank }
}
