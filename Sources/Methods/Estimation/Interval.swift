// SPDX-License-Identifier: AGPL-3.0-or-later

extension Estimate {
  /// Sets the coefficient of variation and the interval θ̂ ± t·se; there is none without degrees of freedom.
  mutating func setInterval(level: Double) {
    guard let estimate, let se else { return }
    cv = estimate == 0 ? nil : se / abs(estimate)
    guard df > 0 else { return }
    let t = StudentDistribution(df: df).upperQuantile((1 - level) / 2)
    low = estimate - t * se
    high = estimate + t * se
  }
}
