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
  /// The place of its stratum among those of the draw; nil where there is none.
  public let stratum: Int?

  /// The contribution of one respondent.
  public init(row: Int?, value: Double, weight: Double, denominator: Double = 1, stratum: Int? = nil) {
    self.row = row
    self.value = value
    self.denominator = denominator
    self.weight = weight
    self.stratum = stratum
  }
}

/// A table that asks to be released: one domain and its total, with the respondents behind it.
public struct CandidateTable: Sendable {
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
  /// How many decimals are printed, in the unit of the estimate: 2 for a share in whole percents.
  public let decimals: Int
  /// The variables that are measured; none for a count.
  public let variables: Set<String>
  /// How many units were drawn in each row, where that is published: when the rows are the strata.
  public let drawn: [Int]?
  /// How the figures follow from the answers; nil where nobody could compute them again.
  public let recalculation: Recalculation?
  /// The same share in earlier versions, where its answers were others.
  public var earlier: [EarlierShare] = []

  /// A table with the respondents behind it.
  public init(
    indicator: String, domain: String, measure: Measure, total: Candidate, rows: [Candidate],
    contributions: [Contribution], decimals: Int, variables: Set<String> = [], drawn: [Int]? = nil,
    recalculation: Recalculation? = nil
  ) {
    self.indicator = indicator
    self.domain = domain
    self.measure = measure
    self.total = total
    self.rows = rows
    self.contributions = contributions
    self.decimals = decimals
    self.variables = variables
    self.drawn = drawn
    self.recalculation = recalculation
  }
}

/// How the figures of a table would read, had its respondents given other answers: what anyone can compute
/// who has the program and knows the weights.
public struct Recalculation: Sendable {
  /// The line of a row, or of the whole, for these values, one by contribution; nil where none follows.
  let line: @Sendable (_ values: [Double], _ row: Int?) -> Candidate?

  /// A recalculation by this function of the values, in the order of the contributions, and of the row.
  public init(_ line: @escaping @Sendable (_ values: [Double], _ row: Int?) -> Candidate?) {
    self.line = line
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
