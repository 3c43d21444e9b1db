// SPDX-License-Identifier: AGPL-3.0-or-later

/// Which value of a sorted sample is its quantile.
public enum QuantileRule: String, Hashable, Sendable, CaseIterable {
  /// The first value whose cumulated share reaches p.
  case math
  /// Another name of `math`.
  case hf1
  /// As `math`; at a jump, the middle of the two values.
  case school
  /// Another name of `school`.
  case hf2
  /// Linear between the values placed at C_{j−1}/C_{n−1}.
  case hf7

  func value(at p: Double, values x: [Double], cumulated C: [Double]) -> Double {
    guard let W = C.last, x.count > 1 else { return x.first ?? .nan }
    if self == .hf7 { return linear(p, x, C) }
    // The comparison forgives rounding, or the answer would depend on the order of the rows.
    let j = C.partitioningIndex { $0 > p * W * (1 + 1e-12) } - 1
    if j < 0 { return x[0] }
    if j >= x.count - 1 { return x[x.count - 1] }
    let isAtJump = p * W <= C[j] * (1 + 1e-12)
    guard isAtJump else { return x[j + 1] }
    return self == .school || self == .hf2 ? (x[j] + x[j + 1]) / 2 : x[j]
  }

  private func linear(_ p: Double, _ x: [Double], _ C: [Double]) -> Double {
    let last = x.count - 1
    let target = p * C[last - 1]
    let j = C.partitioningIndex { $0 > target }
    let before = j == 0 ? 0 : C[j - 1]
    if j >= last { return x[last] }
    return x[j] + (x[j + 1] - x[j]) * max(0, (target - before) / (C[j] - before))
  }
}

extension Array {
  /// The first place from which `belongs` holds, in an array where it holds from some place on.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension StratifiedDesign {
  /// A quantile of a variable on a domain, with Woodruff's interval.
  ///
  /// The interval of the share of rows at or below the quantile is carried back through the rule; a bound
  /// outside [0, 1] is none. The standard error is (high − low)/(2t).
  ///
  /// - Throws: `.emptyDomain`; `.lonelyPSU` as the design says.
  /// - Source: Woodruff (1952); agrees with R `survey::svyquantile`.
  public func quantile(
    _ p: Double, of y: [Double], rule: QuantileRule = .math, interval: ShareInterval = .mean,
    in domain: [Bool], options: EstimationOptions = .init()
  ) throws(EstimationError) -> Estimate {
    let observed = ObservedRows([y], in: domain, weights: weights)
    let order = y.indices.filter { observed.rows[$0] && weights[$0] != 0 }.sorted {
      y[$0] != y[$1] ? y[$0] < y[$1] : $0 < $1
    }
    let x = order.map { y[$0] }
    var sum = CompensatedSum()
    let C = order.map { row in
      sum.add(weights[row])
      return sum.value
    }
    let value = rule.value(at: p, values: x, cumulated: C)
    var result = try share(
      of: y.map { $0.isNaN ? .nan : $0 <= value ? 1 : 0 }, in: domain, interval: interval, options: options)
    guard result.estimate != nil else { return result }
    result.estimate = value
    result.cv = nil
    result.se = nil
    result.low = result.low.flatMap { $0 < 0 ? nil : rule.value(at: $0, values: x, cumulated: C) }
    result.high = result.high.flatMap { $0 > 1 ? nil : rule.value(at: $0, values: x, cumulated: C) }
    if let low = result.low, let high = result.high {
      let t = StudentDistribution(df: result.df).upperQuantile((1 - options.level) / 2)
      result.se = (high - low) / (2 * t)
    }
    return result
  }
}
