// SPDX-License-Identifier: AGPL-3.0-or-later

extension StratifiedDesign {
  /// The share of a domain that has a property: the mean of its indicator.
  ///
  /// - Parameters:
  ///   - indicator: 1 or 0 by row; not a number where it is missing.
  ///   - method: how the interval is made.
  /// - Throws: `.emptyDomain`; `.lonelyPSU` as the design says.
  /// - Source: agrees with R `survey::svyciprop`, except where R has no answer.
  public func share(
    of indicator: [Double], in domain: [Bool], interval method: ShareInterval,
    options: EstimationOptions = .init()
  ) throws(EstimationError) -> Estimate {
    var share = try mean(of: indicator, in: domain, options: options)
    guard let p = share.estimate, let se = share.se else { return share }
    let rows = ObservedRows([indicator], in: domain, weights: weights).rows
    let bounds = method.bounds(
      share: min(max(p, 0), 1), variance: se * se, n: share.n, df: share.df,
      domainDF: Double(degreesOfFreedom(in: rows)), largestSize: largestEffectiveSize(of: rows),
      level: options.level)
    share.low = bounds?.low
    share.high = bounds?.high
    return share
  }

  /// The effective size of a simple random sample of as many rows: n/(1 − n/N̂), or n without finite
  /// population correction; infinite when every stratum of these rows is taken in full.
  private func largestEffectiveSize(of rows: [Bool]) -> Double {
    if isTakenInFull(rows) { return .infinity }
    let n = Double(rows.indices.count { rows[$0] && weights[$0] != 0 })
    let N = weightedSum(nil, in: rows)
    let isFinite = rows.indices.allSatisfy { !rows[$0] || populations[Int(strata[$0])].isFinite }
    return n < N && isFinite ? n / (1 - n / N) : n
  }

  /// The indicator of a level: 1 on rows that have it, 0 on others, not a number where it is missing.
  public static func indicator(of level: Int32, in codes: [Int32]) -> [Double] {
    codes.map { $0 < 0 ? .nan : $0 == level ? 1 : 0 }
  }
}
