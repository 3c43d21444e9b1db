// SPDX-License-Identifier: AGPL-3.0-or-later
import CGSL

/// The Beta law with real parameters above 0.
struct BetaDistribution {
  let a: Double
  let b: Double

  /// The value below which the law has this probability.
  ///
  /// The distribution function is inverted by bisection, to the last bit: GSL's own quantile fails for large
  /// parameters.
  func quantile(_ probability: Double) -> Double {
    _ = quietGSL
    return bisection(from: 0, to: 1) { gsl_cdf_beta_P($0, a, b) < probability }
  }
}

/// The place in [low, high] where `isBelow` turns from true to false, to the last bit.
func bisection(from low: Double, to high: Double, isBelow: (Double) -> Bool) -> Double {
  var low = low
  var high = high
  while true {
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high || high - low <= 1e-300 { return middle }
    if isBelow(middle) { low = middle } else { high = middle }
  }
}
