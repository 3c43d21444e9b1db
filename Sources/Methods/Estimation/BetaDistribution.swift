// SPDX-License-Identifier: AGPL-3.0-or-later
import CGSL
import Foundation

/// The Beta law with real parameters above 0.
struct BetaDistribution {
  let a: Double
  let b: Double

  /// The value below which the law has this probability.
  ///
  /// The distribution function is inverted by bisection, to the last bit: GSL's own quantile fails for large
  /// parameters, and for very large ones so does its distribution function.
  func quantile(_ probability: Double) -> Double {
    _ = quietGSL
    if min(a, b) > 4e6 { return carterQuantile(probability) }
    return bisection(from: 0, to: 1) { gsl_cdf_beta_P($0, a, b) < probability }
  }
}

extension BetaDistribution {
  /// The quantile by the expansion in Fisher's z, for large parameters.
  ///
  /// - Accuracy: 10⁻¹⁰ relative when both parameters exceed 4·10⁶, for the probabilities that intervals use.
  /// - Source: Carter (1947), Biometrika 34, 352–358, as in algorithm AS 109.
  private func carterQuantile(_ probability: Double) -> Double {
    let z = gsl_cdf_ugaussian_Qinv(probability)
    let r = (z * z - 3) / 6
    let (s, t) = (1 / (2 * a - 1), 1 / (2 * b - 1))
    let h = 2 / (s + t)
    let w = z * (h + r).squareRoot() / h - (t - s) * (r + 5.0 / 6 - 2 / (3 * h))
    return a / (a + b * exp(2 * w))
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
