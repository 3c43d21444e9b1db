// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms

/// The values of an indicator, one by unit drawn.
struct IndicatorColumns: Sendable {
  let indicator: Indicator
  /// Whether each unit stays in the calculation, once those that did not answer have gone.
  let responded: [Bool]
  /// The class in which those that stay take the part of the others.
  let classes: [String]
  /// The units of the frame in that class.
  let classSizes: [Int]
  /// Whether each unit lies in the population that the figure is about.
  let domain: [Bool]
  /// The value, or the numerator; not a number where it is missing.
  let values: [Double]
  /// The denominator of a ratio.
  let denominators: [Double]?
  /// Whether each unit stands behind the figure.
  let isRespondent: [Bool]
  /// The place of the part that each unit lies in; nil when it lies in none.
  let parts: [Int?]
  /// The parts, with their labels.
  let categories: [Indicator.Domain.Category]
  /// How many answered that they do not know.
  let unknown: Int
  /// How many answered without an answer to this question.
  let blank: Int

  init(_ indicator: Indicator, _ survey: SurveyColumns) throws(PlanError) {
    try Self.check(indicator, survey)
    let isSum = indicator.kind.isSum
    var values: [Double] = []
    var denominators: [Double] = []
    var (unknown, blank) = (0, 0)
    for (row, state) in zip(survey.rows, survey.states) {
      guard state == .answered else {
        // What has left the population adds nothing to a sum, and is no part of a mean.
        values.append(isSum && state.isKnown ? 0 : .nan)
        denominators.append(.nan)
        continue
      }
      let (value, denominator) = try Self.values(of: row, indicator)
      values.append(value)
      denominators.append(denominator)
      guard value.isNaN || denominator.isNaN else { continue }
      if indicator.asked.contains(where: { row.answer($0) == .unknown }) {
        unknown += 1
      } else {
        blank += 1
      }
    }
    let isRespondent = survey.states.indices.map {
      survey.states[$0] == .answered && !values[$0].isNaN && !denominators[$0].isNaN
    }
    let isOwn = indicator.hasOwnResponse
    responded = isOwn ? values.map { !$0.isNaN } : survey.known
    classes = isOwn ? SurveyColumns.classes(survey.rows, known: responded) : survey.classes
    classSizes = isOwn ? SurveyColumns.sizes(of: classes, survey.rows) : survey.classSizes
    domain = isSum ? responded : survey.states.map { $0 == .answered }
    categories = Self.categories(of: indicator, survey)
    let places = Dictionary(
      categories.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    parts = zip(survey.rows, survey.states).map { row, state in
      guard let domain = indicator.domain else { return nil }
      guard let variable = domain.variable else { return places[row.stratum] }
      return state == .answered ? row.answer(variable).codes.first.flatMap { places[$0] } : nil
    }
    self.indicator = indicator
    self.values = values
    if case .ratio = indicator.kind { self.denominators = denominators } else { self.denominators = nil }
    self.isRespondent = isRespondent
    self.unknown = unknown
    self.blank = blank
  }

  private static func check(_ indicator: Indicator, _ survey: SurveyColumns) throws(PlanError) {
    let drawn = Set(survey.rows.map(\.stratum))
    if let stratum = survey.strata.first(where: { !drawn.contains($0) }) { throw .nobodyDrawn(stratum) }
    if let variable = indicator.domain?.variable {
      // Of several parts, a unit would count in one only: which one would be chance.
      for (row, state) in zip(survey.rows, survey.states)
      where state == .answered && row.answer(variable).codes.count > 1 {
        throw .severalParts(unit: row.unit, variable: variable)
      }
    }
    for variable in indicator.asked {
      let isKnown = zip(survey.rows, survey.states).contains {
        $1 == .answered && $0.answer(variable) != .blank
      }
      if !isKnown { throw .noAnswer(indicator: indicator.slug, variable: variable) }
    }
  }

  /// The value and the denominator of a unit that answered; the denominator is 1 where there is none.
  private static func values(
    of row: SurveyRow, _ indicator: Indicator
  ) throws(PlanError) -> (Double, denominator: Double) {
    func number(_ variable: String) throws(PlanError) -> Double {
      let answer = row.answer(variable)
      guard answer.isGiven else { return .nan }
      guard let number = answer.number, number.isFinite else {
        throw .notANumber(unit: row.unit, variable: variable)
      }
      return number
    }
    switch indicator.kind {
    case .count:
      guard let variable = indicator.domain?.variable else { return (1, 1) }
      return (row.answer(variable).isGiven ? 1 : .nan, 1)
    case .total(let variable), .mean(let variable): return (try number(variable), 1)
    case .share(let variable, let codes):
      let answer = row.answer(variable)
      guard answer.isGiven else { return (.nan, 1) }
      return (answer.codes.contains(where: codes.contains) ? 1 : 0, 1)
    case .ratio(let numerator, let denominator): return (try number(numerator), try number(denominator))
    }
  }

  private static func categories(
    of indicator: Indicator, _ survey: SurveyColumns
  ) -> [Indicator.Domain.Category] {
    guard let domain = indicator.domain else { return [] }
    guard domain.variable == nil else { return domain.categories }
    return survey.strata.map { stratum in
      domain.categories.first { $0.code == stratum } ?? .init(code: stratum, label: stratum)
    }
  }
}

extension Indicator {
  /// The variables whose answers must be known: those measured or, for a count, the one that makes the parts.
  var asked: [String] {
    if case .count = kind { return [domain?.variable].compactMap { $0 } }
    return kind.variables
  }

  /// Whether units that do not know leave the calculation as if they had not answered at all, as they do for
  /// a sum: left in, they would count for 0.
  var hasOwnResponse: Bool { kind.isSum && !asked.isEmpty }
}
