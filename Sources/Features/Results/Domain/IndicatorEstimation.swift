// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Estimation
import Kernel

/// The estimates of an indicator, with the respondents behind them: a table that asks to be released.
struct IndicatorEstimation: Sendable {
  let columns: IndicatorColumns
  var table: CandidateTable

  /// The name of the whole among the cells of a table; no stratum and no code bears it.
  static let whole = "*"
  /// The name under which the strata are reviewed together.
  static let strataDomain = "stratum"

  /// The estimates of an indicator on a survey.
  ///
  /// - Throws: `.lonelyPSU` when a stratum has one respondent and the plan does not say what to do,
  ///   `.emptyResponseClass` when nobody answered at all.
  init(_ columns: IndicatorColumns, _ survey: SurveyColumns, _ plan: EstimationPlan) throws(EstimationError) {
    let kept = columns.responded.indices.filter { columns.responded[$0] }
    let design = try Self.design(columns, survey, plan, kept)
    let rows = kept.map { columns.domain[$0] }
    let parts = kept.map { columns.parts[$0] }
    let measured = Measured(
      kind: columns.indicator.kind, values: kept.map { columns.values[$0] },
      denominators: columns.denominators.map { x in kept.map { x[$0] } },
      options: EstimationOptions(level: plan.level, removesMissing: true, isCareful: true))
    let members = columns.categories.indices.map { part in rows.indices.map { rows[$0] && parts[$0] == part }
    }
    let total = try measured.candidate(Self.whole, in: rows, design)
    var candidates: [Candidate] = []
    for (category, members) in zip(columns.categories, members) {
      candidates.append(try measured.candidate(category.code, in: members, design))
    }
    let respondents = kept.indices.filter { columns.isRespondent[kept[$0]] }
    let contributions = respondents.map { place in
      Contribution(
        row: parts[place], value: measured.values[place], weight: design.weights[place],
        denominator: measured.denominators?[place] ?? 1,
        stratum: survey.strata.firstIndex(of: survey.rows[kept[place]].stratum))
    }
    let again = Recalculation { values, row in
      var other = measured
      for (place, value) in zip(respondents, values) { other.values[place] = value }
      guard let row else { return try? other.candidate(Self.whole, in: rows, design) }
      return try? other.candidate(columns.categories[row].code, in: members[row], design)
    }
    let kind = columns.indicator.kind
    self.columns = columns
    table = CandidateTable(
      indicator: columns.indicator.slug, domain: Self.domain(of: columns.indicator), measure: kind.measure,
      total: total, rows: candidates, contributions: contributions,
      // A share is printed in percent: two digits more.
      decimals: columns.indicator.wording.decimals + (kind.isShare ? 2 : 0), variables: Set(kind.variables),
      drawn: Self.drawn(columns, survey), recalculation: kind == .count ? nil : again)
  }

  /// How many units were drawn in each part, when the parts are the strata.
  private static func drawn(_ columns: IndicatorColumns, _ survey: SurveyColumns) -> [Int]? {
    guard let domain = columns.indicator.domain, domain.variable == nil else { return nil }
    return columns.categories.map { category in survey.rows.count { $0.stratum == category.code } }
  }

  /// The design of those who answered, with weights corrected by response class. A class is a stratum: whoever
  /// speaks for a stratum that was not heard is drawn from all its units.
  private static func design(
    _ columns: IndicatorColumns, _ survey: SurveyColumns, _ plan: EstimationPlan, _ kept: [Int]
  ) throws(EstimationError) -> StratifiedDesign {
    let corrected = try weights(columns, survey)
    return try StratifiedDesign(
      strata: kept.map { Int32(survey.strata.firstIndex(of: columns.classes[$0]) ?? 0) },
      names: survey.strata, weights: kept.map { corrected[$0] },
      populations: kept.map { Double(columns.classSizes[$0]) }, lonely: plan.lonely)
  }

  /// The weight of each unit drawn, 0 for those that leave the calculation.
  static func weights(_ columns: IndicatorColumns, _ survey: SurveyColumns) throws(EstimationError)
    -> [Double]
  {
    let names = Set(columns.classes).sorted { $0.precedes($1) }
    return try Nonresponse.weightingClass(
      weights: survey.rows.map { Double($0.N) / Double($0.n) }, responded: columns.responded,
      classes: columns.classes.map { Int32(names.firstIndex(of: $0) ?? 0) }, names: names)
  }

  private static func domain(of indicator: Indicator) -> String {
    guard let domain = indicator.domain else { return "" }
    return domain.variable.map { "variable " + $0 } ?? strataDomain
  }
}

/// A measure and its values on the units that stay in the calculation.
private struct Measured: Sendable {
  let kind: Indicator.Kind
  var values: [Double]
  let denominators: [Double]?
  let options: EstimationOptions

  /// The estimate on some of the units; without a value where nobody answered.
  func candidate(
    _ key: String, in rows: [Bool], _ design: StratifiedDesign
  ) throws(EstimationError) -> Candidate {
    do {
      let estimate = try estimate(in: rows, design)
      return Candidate(key: key, estimate: estimate.estimate, low: estimate.low, high: estimate.high)
    } catch .emptyDomain {
      return Candidate(key: key, estimate: nil)
    }
  }

  private func estimate(in rows: [Bool], _ design: StratifiedDesign) throws(EstimationError) -> Estimate {
    switch kind {
    case .count, .total: try design.total(of: values, in: rows, options: options)
    case .mean: try design.mean(of: values, in: rows, options: options)
    case .share: try design.share(of: values, in: rows, interval: .exact, options: options)
    case .ratio:
      try design.ratio(of: values, to: denominators ?? values, in: rows, options: options)
    }
  }
}

extension Indicator.Kind {
  fileprivate var measure: CandidateTable.Measure {
    switch self {
    case .count: .count
    case .total: .total
    case .mean: .mean
    case .share: .share
    case .ratio: .ratio
    }
  }
}
