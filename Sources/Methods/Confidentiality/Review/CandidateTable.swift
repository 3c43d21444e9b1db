// SPDX-License-Identifier: AGPL-3.0-or-later

/// An estimate that asks to be released.
public struct Candidate: Hashable, Sendable {
  /// The category of the domain, or the name of the total.
  public let key: String
  /// The estimate; nil when there was no respondent to estimate from.
  public let estimate: Double?
  /// The lower end of its interval.
  public let low: Double?
  /// The upper end of its interval.
  public let high: Double?

  /// A candidate with its interval.
  public init(key: String, estimate: Double?, low: Double? = nil, high: Double? = nil) {
    self.key = key
    self.estimate = estimate
    self.low = low
    self.high = high
  }
}

/// What one respondent brings to a table.
public struct Contribution: Hashable, Sendable {
  /// The place of its row among the rows of the table; nil when its category is not among them.
  public let row: Int?
  /// Its value: 1 or 0 for a share, ignored for a count, the numerator for a ratio.
  public let value: Double
  /// Its denominator, for a ratio.
  public let denominator: Double
  /// Its weight.
  public let weight: Double

  /// The contribution of one respondent.
  public init(row: Int?, value: Double, weight: Double, denominator: Double = 1) {
    self.row = row
    self.value = value
    self.denominator = denominator
    self.weight = weight
  }
}

/// A table that asks to be released: one domain and its total, with the respondents behind it.
public struct CandidateTable: Hashable, Sendable {
  /// What the table measures.
  public enum Measure: Hashable, Sendable {
    /// Number of units.
    case count
    /// Sum of a variable.
    case total
    /// Mean of a variable.
    case mean
    /// Share of units whose value is not 0.
    case share
    /// Ratio of two sums.
    case ratio
  }

  /// The indicator; tables of one indicator on several domains have the same total.
  public let indicator: String
  /// The domain variable; tables of one domain have the same rows.
  public let domain: String
  /// What is measured.
  public let measure: Measure
  /// The total.
  public let total: Candidate
  /// The rows, in the order in which they are shown.
  public let rows: [Candidate]
  /// The respondents who gave a value, one each.
  public let contributions: [Contribution]

  /// A table with the respondents behind it.
  public init(
    indicator: String, domain: String, measure: Measure, total: Candidate, rows: [Candidate],
    contributions: [Contribution]
  ) {
    self.indicator = indicator
    self.domain = domain
    self.measure = measure
    self.total = total
    self.rows = rows
    self.contributions = contributions
  }
}

/// A table as it may be released.
public struct ReviewedTable: Hashable, Sendable {
  /// The indicator.
  public let indicator: String
  /// The domain variable.
  public let domain: String
  /// The total.
  public let total: ReleasedCell
  /// The rows, in the order of the candidates.
  public let rows: [ReleasedCell]

  init(indicator: String, domain: String, total: ReleasedCell, rows: [ReleasedCell]) {
    self.indicator = indicator
    self.domain = domain
    self.total = total
    self.rows = rows
  }
}
