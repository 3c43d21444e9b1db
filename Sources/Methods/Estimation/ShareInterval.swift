// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// How the interval of a share is made.
public enum ShareInterval: String, Hashable, Sendable, CaseIterable {
  /// p̂ ± t √V; it may leave [0, 1].
  case mean
  /// On the scale of ln(p/(1−p)).
  case logit
  /// The same; R has two names for it, and two ways to compute it.
  case xlogit
  /// By the scaled likelihood ratio.
  case likelihood
  /// On the scale of arcsin √p.
  case asin
  /// Korn and Graubard (1998): exact, on the effective size.
  case beta
  /// Wilson's, on the effective size.
  case wilson
  /// `beta` inside ]0, 1[, on no larger an effective size than that of a simple random sample of the rows
  /// used; at 0 and 1, the exact interval of Clopper and Pearson on the rows. For pages.
  ///
  /// Where every stratum happens to be of one mind, the variance seen is 0, and close to 0 where all but one
  /// are: a few rows would say more than they can. A design effect below 1 is therefore not believed.
  ///
  /// - Source: Korn and Graubard (1998); Kish (1965) for the design effect. The cap is our choice: see
  ///   docs/methods.
  case exact

  /// The bounds for a share, or nil when the method has no answer.
  ///
  /// - Parameters:
  ///   - n: the rows used.
  ///   - df: the degrees of freedom of the interval.
  ///   - domainDF: those of the rows used, which `beta` takes.
  ///   - largestSize: the effective size that `exact` does not exceed, infinite in a census.
  func bounds(
    share p: Double, variance V: Double, n: Int, df: Double, domainDF: Double, largestSize: Double,
    level: Double
  ) -> (low: Double, high: Double)? {
    let tail = (1 - level) / 2
    if self == .exact {
      if p == 0 { return (0, 1 - pow(tail, 1 / Double(n))) }
      if p == 1 { return (pow(tail, 1 / Double(n)), 1) }
    }
    guard df > 0 else { return nil }
    let t = StudentDistribution(df: df).upperQuantile(tail)
    let q = p * (1 - p)
    if self == .mean { return (p - t * V.squareRoot(), p + t * V.squareRoot()) }
    guard q > 0 else { return nil }
    let isCensus = largestSize == .infinity
    if V == 0, isCensus || (self != .exact && self != .beta) { return (p, p) }
    switch self {
    case .mean, .logit, .xlogit:
      let logit = log(p / (1 - p))
      let half = t * V.squareRoot() / q
      return (1 / (1 + exp(half - logit)), 1 / (1 + exp(-half - logit)))
    case .asin:
      let angle = Foundation.asin(p.squareRoot())
      let half = t * V.squareRoot() / (2 * q.squareRoot())
      return (pow(sin(angle - half), 2), pow(sin(angle + half), 2))
    case .wilson:
      let m = q / V
      let root = t / (2 * m) * (4 * m * q + t * t).squareRoot()
      let centre = p + t * t / (2 * m)
      return ((centre - root) / (1 + t * t / m), (centre + root) / (1 + t * t / m))
    case .beta:
      // The effective size would be infinite; R gives no number either.
      guard V > 0 else { return nil }
      return kornGraubard(p, size: q / V, n: n, domainDF: domainDF, tail: tail)
    case .exact:
      return kornGraubard(p, size: min(q / V, largestSize), n: n, domainDF: domainDF, tail: tail)
    case .likelihood: return likelihoodRatio(p, V, n: n, t: t)
    }
  }

  private func kornGraubard(
    _ p: Double, size: Double, n: Int, domainDF: Double, tail: Double
  ) -> (low: Double, high: Double)? {
    guard n > 1, domainDF > 0 else { return nil }
    let simple = StudentDistribution(df: Double(n - 1)).upperQuantile(tail)
    let design = StudentDistribution(df: domainDF).upperQuantile(tail)
    let m = size * (simple / design) * (simple / design)
    return (
      BetaDistribution(a: m * p, b: m * (1 - p) + 1).quantile(tail),
      BetaDistribution(a: m * p + 1, b: m * (1 - p)).quantile(1 - tail)
    )
  }

  private func likelihoodRatio(_ p: Double, _ V: Double, n: Int, t: Double) -> (low: Double, high: Double)? {
    guard n > 1 else { return nil }
    let limit = t * t * V / (p * (1 - p)) * Double(n) / Double(n - 1)
    func deviance(_ q: Double) -> Double { 2 * (p * log(p / q) + (1 - p) * log((1 - p) / (1 - q))) }
    return (
      bisection(from: 0, to: p) { deviance($0) > limit }, bisection(from: p, to: 1) { deviance($0) < limit }
    )
  }
}
