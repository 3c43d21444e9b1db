// SPDX-License-Identifier: AGPL-3.0-or-later

extension StratifiedDesign {
  /// The total of a variable on a domain.
  ///
  ///     Ŷ = Σ w y,     uᵢ = yᵢ
  ///
  /// Rows left out as missing make it too small: the caller has to say it.
  ///
  /// - Parameters:
  ///   - y: one value by row, in the unit of the variable; not a number where it is missing.
  ///   - domain: whether each row lies in the domain.
  /// - Returns: the total, in the unit of the variable.
  /// - Throws: `.emptyDomain`; `.lonelyPSU` as the design says.
  /// - Source: Särndal, Swensson & Wretman (1992), ch. 5; agrees with R `survey::svytotal`.
  public func total(
    of y: [Double], in domain: [Bool], options: EstimationOptions = .init()
  ) throws(EstimationError) -> Estimate {
    try estimate(of: [y], in: domain, options) { observed in
      let rows = observed.rows
      var u = y
      for row in rows.indices where !rows[row] { u[row] = 0 }
      let N = weightedSum(nil, in: rows)
      let reference = options.effect.flatMap {
        simpleVariance(of: y, n: observed.n, in: rows, against: $0).map { $0 * N * N }
      }
      return Linearization(rows: rows, value: weightedSum(y, in: rows), u: u, reference: reference)
    }
  }

  /// The number of units of the population in a domain: the total of 1.
  ///
  /// - Throws: as `total(of:in:options:)`.
  public func count(
    in domain: [Bool], options: EstimationOptions = .init()
  ) throws(EstimationError) -> Estimate {
    try total(of: Array(repeating: 1, count: weights.count), in: domain, options: options)
  }
}
