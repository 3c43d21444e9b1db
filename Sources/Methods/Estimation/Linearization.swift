// SPDX-License-Identifier: AGPL-3.0-or-later

/// A value and the variable whose weighted total has, to the first order, the same variance.
struct Linearization {
  /// Whether each row is used.
  var rows: [Bool]
  /// The value.
  var value: Double
  /// The linearised variable, 0 on rows that are not used.
  var u: [Double]
  /// The variance that simple random sampling would give, for a design effect.
  var reference: Double?
}

/// The rows of a domain that have all the values a statistic needs.
struct ObservedRows {
  let rows: [Bool]
  /// The rows with all values and a weight that is not 0.
  let n: Int
  /// Whether a row of the domain lacks a value.
  let hasMissing: Bool

  init(_ variables: [[Double]], in domain: [Bool], weights: [Double]) {
    var rows = domain
    var n = 0
    var hasMissing = false
    for row in domain.indices where domain[row] {
      if variables.contains(where: { $0[row].isNaN }) {
        rows[row] = false
        hasMissing = true
      } else if weights[row] != 0 {
        n += 1
      }
    }
    self.rows = rows
    self.n = n
    self.hasMissing = hasMissing
  }
}

extension StratifiedDesign {
  /// Σ w y over `rows`; with nil, Σ w.
  func weightedSum(_ y: [Double]?, in rows: [Bool]) -> Double {
    var sum = CompensatedSum()
    for row in rows.indices where rows[row] { sum.add(weights[row] * (y?[row] ?? 1)) }
    return sum.value
  }

  /// The estimate of a statistic of `variables` on a domain, from its linearisation on the rows observed.
  func estimate(
    of variables: [[Double]], in domain: [Bool], _ options: EstimationOptions,
    linearized: (ObservedRows) -> Linearization
  ) throws(EstimationError) -> Estimate {
    precondition(
      domain.count == weights.count && variables.allSatisfy { $0.count == weights.count },
      "A domain and a variable have one value by row.")
    let observed = ObservedRows(variables, in: domain, weights: weights)
    let df = degreesOfFreedom(options.df, in: domain)
    if observed.hasMissing, !options.removesMissing { return Estimate(n: observed.n, df: df) }
    guard observed.n > 0 else { throw .emptyDomain }
    let linearization = linearized(observed)
    var result = Estimate(n: observed.n, estimate: linearization.value, df: df)
    guard var variance = try variance(ofTotal: linearization.u, in: linearization.rows) else { return result }
    let rounding = 1e-12 * abs(linearization.value)
    if variance < rounding * rounding { variance = 0 }
    result.se = variance.squareRoot()
    result.deff = linearization.reference.flatMap { $0 > 0 ? variance / $0 : nil }
    result.setInterval(level: options.level)
    if options.isCareful { restrain(&result, variables, in: linearization.rows) }
    return result
  }

  /// Takes from an interval what a sample cannot say: all of it where the rows show no variance while others
  /// were not seen, and what is below 0 when no value is.
  ///
  /// The sum of the rows seen would be a closer end for a total, but would be published with it: beside the
  /// weighted sum, it may give back the sums of strata.
  private func restrain(_ result: inout Estimate, _ variables: [[Double]], in rows: [Bool]) {
    if result.se == 0, !isTakenInFull(rows) {
      result.low = nil
      result.high = nil
    }
    let isNeverNegative = variables.allSatisfy { y in rows.indices.allSatisfy { !rows[$0] || y[$0] >= 0 } }
    if isNeverNegative { result.low = result.low.map { max($0, 0) } }
  }

  private func degreesOfFreedom(_ choice: EstimationOptions.DegreesOfFreedom, in domain: [Bool]) -> Double {
    switch choice {
    case .domain: Double(degreesOfFreedom(in: domain))
    case .design: Double(degreesOfFreedom(in: domain.map { _ in true }))
    case .infinite: .infinity
    case .fixed(let df): df
    }
  }
}
