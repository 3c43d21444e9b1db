// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the rules look at in one row of a table.
struct RowTally {
  /// A sum that the row makes known, and its largest term.
  struct Amount {
    /// Σ w x.
    var sum = 0.0
    /// Σ w |x|.
    var size = 0.0
    /// The largest w |x|.
    var largest = 0.0
    /// Σ |x| and its largest term, without weight.
    var plainSize = 0.0
    var plainLargest = 0.0
    var hasNegative = false

    init(_ terms: [(value: Double, weight: Double)]) {
      for (value, weight) in terms {
        sum += weight * value
        size += weight * abs(value)
        largest = max(largest, weight * abs(value))
        plainSize += abs(value)
        plainLargest = max(plainLargest, abs(value))
        hasNegative = hasNegative || value < 0
      }
    }

    /// Whether one respondent makes `share` or more of it, weighted or not.
    func isDominated(from share: Double) -> Bool {
      largest >= share * size * (1 - 1e-12) || plainLargest >= share * plainSize * (1 - 1e-12)
    }
  }

  let respondents: Int
  /// Respondents with the property, for a share.
  let numerator: Int
  /// Σ w.
  let weight: Double
  /// The sums behind the figure: one, or for a ratio two.
  let amounts: [Amount]
  let isUniform: Bool

  var remainder: Int { respondents - numerator }

  /// The tally of these contributions, for a measure.
  init(_ contributions: [Contribution], _ measure: CandidateTable.Measure) {
    respondents = contributions.count
    numerator = contributions.count { $0.value != 0 }
    weight = contributions.reduce(0) { $0 + $1.weight }
    let values = Amount(contributions.map { ($0.value, $0.weight) })
    switch measure {
    case .count: amounts = [Amount(contributions.map { (1, $0.weight) })]
    case .share: amounts = [Amount(contributions.map { ($0.value == 0 ? 0 : 1, $0.weight) })]
    case .total, .mean: amounts = [values]
    case .ratio: amounts = [values, Amount(contributions.map { ($0.denominator, $0.weight) })]
    }
    isUniform = Self.isUniform(contributions, measure)
  }

  /// Whether all answers are equal, or all those of each stratum: the missing interval would say so.
  private static func isUniform(_ contributions: [Contribution], _ measure: CandidateTable.Measure) -> Bool {
    func areEqual(_ members: [Contribution]) -> Bool {
      guard let first = members.first else { return true }
      return measure == .ratio
        ? members.allSatisfy { $0.value * first.denominator == $0.denominator * first.value }
        : members.allSatisfy { $0.value == first.value }
    }
    guard [.total, .mean, .ratio].contains(measure) else { return false }
    let strata = Dictionary(grouping: contributions, by: \.stratum).values
    return areEqual(contributions) || strata.contains { $0.count > 1 } && strata.allSatisfy(areEqual)
  }

  /// Why the row is unsafe for itself, or nil.
  func primaryReason(_ measure: CandidateTable.Measure, _ rules: DisclosureRules) -> HiddenReason? {
    if respondents < rules.minimumRespondents { return .tooFewRespondents }
    switch measure {
    case .count: return nil
    case .share: return min(numerator, remainder) < rules.minimumRespondents ? .smallPart : nil
    case .total, .mean, .ratio:
      if respondents < rules.minimumForAmounts { return .tooFewForAmount }
      if isUniform { return .uniform }
      return amounts.contains { $0.isDominated(from: rules.dominance) } ? .dominance : nil
    }
  }
}
