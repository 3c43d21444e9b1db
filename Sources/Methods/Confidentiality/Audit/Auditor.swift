// SPDX-License-Identifier: AGPL-3.0-or-later

/// The last reader before publication: it sees what is about to be published as an outsider would, and says
/// what of the hidden can be found again.
///
/// It shares with the code that hides nothing but the tables themselves: other equations, another solver.
/// What it cannot solve counts as a leak.
public enum Auditor {
  /// How far around the truth an unsafe value must remain possible.
  struct Width {
    let down: Double
    let up: Double
  }

  /// What is wrong with an interval around a true value, if anything is.
  static func problem(
    _ interval: (low: Double, high: Double), truth: Double, wanted: Width?
  ) -> AuditFinding.Problem? {
    if isPoint(interval, truth) { return .recoverable }
    guard let wanted else { return nil }
    let slack = 1e-6 * max(1, abs(truth))
    let isWide =
      interval.low <= truth - wanted.down + slack && interval.high >= truth + wanted.up - slack
    return isWide ? nil : .tooNarrow(low: interval.low, high: interval.high)
  }

  /// Whether an interval leaves one value only.
  static func isPoint(_ interval: (low: Double, high: Double), _ truth: Double) -> Bool {
    interval.high - interval.low <= 1e-6 * max(1, abs(truth))
  }
}
