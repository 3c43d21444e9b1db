// SPDX-License-Identifier: AGPL-3.0-or-later

extension StratifiedDesign {
  /// The variance of a total of linearised values.
  ///
  ///     V = Σ_h (1 − n_h/N_h) · n_h/(n_h − 1) · Σ_{i∈h} (zᵢ − z̄_h)²,     zᵢ = wᵢ uᵢ
  ///
  /// Deviations are taken from each stratum's mean in a second pass, so that a large mean costs no digit.
  /// Rows outside `rows` count in n_h with z = 0; strata without one of `rows` add nothing.
  ///
  /// - Parameters:
  ///   - u: the linearised variable, one value by row, 0 outside `rows`.
  ///   - rows: whether each row is used.
  /// - Returns: the variance, or nil when `average` finds no stratum to average.
  /// - Throws: `.lonelyPSU` when a stratum has one row out of several units, and the design says to fail.
  /// - Source: Särndal, Swensson & Wretman (1992), ch. 5; agrees with R `survey`.
  func variance(ofTotal u: [Double], in rows: [Bool]) throws(EstimationError) -> Double? {
    let used = usedByStratum(rows)
    var means = stratumSums(u, in: rows)
    let sums = means
    for h in names.indices where sizes[h] > 0 { means[h] /= Double(sizes[h]) }
    var squares = Array(repeating: 0.0, count: names.count)
    for row in u.indices where rows[row] {
      let h = Int(strata[row])
      let deviation = weights[row] * u[row] - means[h]
      squares[h] += deviation * deviation
    }
    var total = CompensatedSum()
    var alone: [Int] = []
    for h in names.indices where used[h] > 0 {
      let n = Double(sizes[h])
      if sizes[h] == 1 {
        if populations[h] > 1, correction(of: h) > 0 { alone.append(h) }
        continue
      }
      let absent = Double(sizes[h] - used[h]) * means[h] * means[h]
      total.add(correction(of: h) * n / (n - 1) * (squares[h] + absent))
    }
    return try variance(total.value, completedFor: alone, sums: sums, used: used)
  }

  private func variance(
    _ variance: Double, completedFor alone: [Int], sums: [Double], used: [Int]
  ) throws(EstimationError) -> Double? {
    guard let first = alone.first else { return variance }
    switch lonely {
    case .fail: throw .lonelyPSU(stratum: names[first])
    case .remove, .certainty: return variance
    case .average:
      let present = used.count { $0 > 0 }
      return present > alone.count ? variance * Double(present) / Double(present - alone.count) : nil
    case .adjust:
      var rows = 0
      var sum = CompensatedSum()
      for h in names.indices where used[h] > 0 {
        rows += sizes[h]
        sum.add(sums[h])
      }
      let mean = sum.value / Double(rows)
      return alone.reduce(variance) { $0 + correction(of: $1) * (sums[$1] - mean) * (sums[$1] - mean) }
    }
  }

  private func usedByStratum(_ rows: [Bool]) -> [Int] {
    var used = Array(repeating: 0, count: names.count)
    for row in rows.indices where rows[row] { used[Int(strata[row])] += 1 }
    return used
  }

  private func stratumSums(_ u: [Double], in rows: [Bool]) -> [Double] {
    var sums = Array(repeating: CompensatedSum(), count: names.count)
    for row in u.indices where rows[row] { sums[Int(strata[row])].add(weights[row] * u[row]) }
    return sums.map(\.value)
  }
}
