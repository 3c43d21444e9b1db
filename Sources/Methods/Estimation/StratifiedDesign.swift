// SPDX-License-Identifier: AGPL-3.0-or-later

/// A sample drawn in one stage by stratified simple random sampling without replacement.
public struct StratifiedDesign: Hashable, Sendable {
  /// The stratum of each row, by its place in `names`.
  public let strata: [Int32]
  /// The names of the strata.
  public let names: [String]
  /// wᵢ, the weight of each row.
  public let weights: [Double]
  /// n_h, the rows of each stratum.
  public let sizes: [Int]
  /// N_h, the units of each stratum in the population; infinite without finite population correction.
  public let populations: [Double]
  /// What is done about a stratum with one row out of several units.
  public let lonely: LonelyStratum

  /// The design of rows whose strata, weights and populations are given.
  ///
  /// - Parameters:
  ///   - weights: wᵢ; nil stands for N_h/n_h.
  ///   - populations: for each row, the units of its stratum (all ≥ 1) or the fraction drawn (all ≤ 1).
  /// - Throws: `.mixedPopulations` or `.wrongPopulation`.
  public init(
    strata: [Int32], names: [String], weights: [Double]?, populations: [Double]?,
    lonely: LonelyStratum = .fail
  ) throws(EstimationError) {
    var sizes = Array(repeating: 0, count: names.count)
    for stratum in strata { sizes[Int(stratum)] += 1 }
    let N = try Self.populations(populations, of: strata, named: names, sizes: sizes)
    self.strata = strata
    self.names = names
    self.sizes = sizes
    self.populations = N
    self.lonely = lonely
    self.weights = weights ?? strata.map { N[Int($0)].isFinite ? N[Int($0)] / Double(sizes[Int($0)]) : 1 }
  }

  private static func populations(
    _ given: [Double]?, of strata: [Int32], named names: [String], sizes: [Int]
  ) throws(EstimationError) -> [Double] {
    guard let given else { return Array(repeating: .infinity, count: names.count) }
    let areFractions = given.allSatisfy { $0 <= 1 }
    if !areFractions, given.contains(where: { $0 < 1 }) { throw .mixedPopulations }
    var values = Array(repeating: Double.nan, count: names.count)
    for (value, stratum) in zip(given, strata) {
      let h = Int(stratum)
      if values[h].isNaN { values[h] = value }
      if values[h] != value || !(value > 0) { throw .wrongPopulation(stratum: names[h]) }
    }
    for h in names.indices where sizes[h] > 0 {
      if areFractions { values[h] = Double(sizes[h]) / values[h] }
      if values[h] < Double(sizes[h]) { throw .wrongPopulation(stratum: names[h]) }
    }
    return values
  }

  /// 1 − f_h, the finite population correction; 0 when the stratum is taken in full.
  func correction(of stratum: Int) -> Double {
    let correction = 1 - Double(sizes[stratum]) / populations[stratum]
    return correction < 1e-7 ? 0 : correction
  }

  /// Whether every stratum of `rows` is taken in full.
  func isTakenInFull(_ rows: [Bool]) -> Bool {
    rows.indices.allSatisfy { !rows[$0] || correction(of: Int(strata[$0])) == 0 }
  }

  /// Rows − strata, among the rows of `domain` whose weight is not 0.
  ///
  /// - Parameter domain: for each row, whether it counts.
  public func degreesOfFreedom(in domain: [Bool]) -> Int {
    var rows = 0
    var isPresent = Array(repeating: false, count: names.count)
    for row in domain.indices where domain[row] && weights[row] != 0 {
      rows += 1
      isPresent[Int(strata[row])] = true
    }
    return rows - isPresent.count { $0 }
  }
}
