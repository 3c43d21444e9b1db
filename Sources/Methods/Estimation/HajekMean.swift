// SPDX-License-Identifier: AGPL-3.0-or-later

extension StratifiedDesign {
  /// The Hájek mean of a variable on a domain.
  ///
  ///     ȳ = Σ w y / Σ w,     uᵢ = (yᵢ − ȳ) / Σ w
  ///
  /// - Parameters:
  ///   - y: one value by row, in the unit of the variable; not a number where it is missing.
  ///   - domain: whether each row lies in the domain.
  /// - Returns: the mean, in the unit of the variable.
  /// - Throws: `.emptyDomain`; `.lonelyPSU` as the design says.
  /// - Source: Särndal, Swensson & Wretman (1992), ch. 5; agrees with R `survey::svymean`.
  public func mean(
    of y: [Double], in domain: [Bool], options: EstimationOptions = .init()
  ) throws(EstimationError) -> Estimate {
    try estimate(of: [y], in: domain, options) { observed in
      let rows = observed.rows
      let N = weightedSum(nil, in: rows)
      // A provisional centre keeps the digits of a variable whose mean is large beside its spread.
      let centre = rows.indices.first { rows[$0] }.map { y[$0] } ?? 0
      var shifted = CompensatedSum()
      for row in rows.indices where rows[row] { shifted.add(weights[row] * (y[row] - centre)) }
      let mean = centre + shifted.value / N
      var u = Array(repeating: 0.0, count: y.count)
      for row in rows.indices where rows[row] { u[row] = (y[row] - mean) / N }
      let reference = options.effect.flatMap { simpleVariance(of: y, n: observed.n, in: rows, against: $0) }
      return Linearization(rows: rows, value: mean, u: u, reference: reference)
    }
  }
}
