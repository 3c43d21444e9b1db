// SPDX-License-Identifier: AGPL-3.0-or-later

extension StratifiedDesign {
  /// The ratio of two totals on a domain.
  ///
  ///     R = Σ w y / Σ w x,     uᵢ = (yᵢ − R xᵢ) / Σ w x
  ///
  /// - Parameters:
  ///   - y: the numerator, one value by row; not a number where it is missing.
  ///   - x: the denominator, likewise.
  ///   - domain: whether each row lies in the domain.
  /// - Returns: the ratio, in units of y by unit of x; no value when Σ w x is 0.
  /// - Throws: `.emptyDomain`; `.lonelyPSU` as the design says.
  /// - Source: Särndal, Swensson & Wretman (1992), ch. 5; agrees with R `survey::svyratio`.
  public func ratio(
    of y: [Double], to x: [Double], in domain: [Bool], options: EstimationOptions = .init()
  ) throws(EstimationError) -> Estimate {
    let result = try estimate(of: [y, x], in: domain, options) { observed in
      let rows = observed.rows
      let X = weightedSum(x, in: rows)
      let R = weightedSum(y, in: rows) / X
      var u = Array(repeating: 0.0, count: y.count)
      for row in rows.indices where rows[row] { u[row] = (y[row] - R * x[row]) / X }
      let N = weightedSum(nil, in: rows)
      let reference = options.effect.flatMap {
        simpleVariance(of: u, n: observed.n, in: rows, against: $0).map { $0 * N * N }
      }
      return Linearization(rows: rows, value: R, u: u, reference: reference)
    }
    return result.estimate?.isFinite == false ? Estimate(n: result.n, df: result.df) : result
  }
}
