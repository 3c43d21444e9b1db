// SPDX-License-Identifier: AGPL-3.0-or-later

extension StratifiedDesign {
  /// The variance of a mean under simple random sampling of as many rows.
  ///
  ///     S² = n/(n−1) · Σ w (y − ȳ)² / N̂,     V = S²/n, times (1 − n/N̂) without replacement
  ///
  /// - Returns: the variance, or nil when n is 1 or above N̂.
  func simpleVariance(
    of y: [Double], n: Int, in rows: [Bool], against effect: EstimationOptions.DesignEffect
  ) -> Double? {
    let N = weightedSum(nil, in: rows)
    let n = Double(n)
    guard n > 1 else { return nil }
    let mean = weightedSum(y, in: rows) / N
    var squares = CompensatedSum()
    for row in rows.indices where rows[row] {
      squares.add(weights[row] * (y[row] - mean) * (y[row] - mean))
    }
    let variance = squares.value / N / (n - 1)
    switch effect {
    case .withReplacement: return variance
    case .withoutReplacement: return N < n ? nil : variance * (1 - n / N)
    }
  }
}
