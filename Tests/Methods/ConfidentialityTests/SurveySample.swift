// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Estimation

/// A survey by stratum, estimated as a release is: all of it is public but the answers.
struct SurveySample {
  /// The units of each stratum.
  var populations: [Int]
  /// The answers of each stratum; for a share, 1 or 0.
  var answers: [[Double]]
  /// The row of each answer, by stratum; empty without rows.
  var rows: [[Int]] = []
  var measure = CandidateTable.Measure.share
  var decimals = 2
  /// Whether the rows are the strata.
  var isByStratum = false

  /// So many with the property out of so many, by stratum.
  static func share(_ populations: [Int], with: [Int], of: [Int]) -> SurveySample {
    SurveySample(populations: populations, answers: zip(with, of).map(answers))
  }

  /// So many answers 1, the others 0.
  static func answers(_ with: Int, of size: Int) -> [Double] { (0..<size).map { $0 < with ? 1 : 0 } }

  /// The table that asks to be released, recalculated by `IndicatorEstimation`'s own steps.
  func table() throws -> CandidateTable {
    let places = answers.indices.flatMap { stratum in answers[stratum].indices.map { (stratum, $0) } }
    let design = try StratifiedDesign(
      strata: places.map { Int32($0.0) }, names: answers.indices.map { "S\($0)" }, weights: nil,
      populations: places.map { Double(populations[$0.0]) })
    let row = places.map { stratum, place in
      isByStratum ? stratum : rows.isEmpty ? nil : rows[stratum][place]
    }
    let rowCount = (row.compactMap { $0 }.max() ?? -1) + 1
    let measure = measure
    let again = Recalculation { values, only in
      try? Self.candidate(measure, values, row.map { only == nil || $0 == only }, design, only)
    }
    let values = answers.flatMap { $0 }
    return CandidateTable(
      indicator: "x", domain: isByStratum ? "stratum" : rows.isEmpty ? "" : "variable d", measure: measure,
      total: try Self.candidate(measure, values, row.map { _ in true }, design, nil),
      rows: try (0..<rowCount).map { only in
        try Self.candidate(measure, values, row.map { $0 == only }, design, only)
      },
      contributions: values.indices.map {
        Contribution(row: row[$0], value: values[$0], weight: design.weights[$0], stratum: places[$0].0)
      }, decimals: decimals, variables: ["x"], drawn: isByStratum ? answers.map(\.count) : nil,
      recalculation: again)
  }

  private static func candidate(
    _ measure: CandidateTable.Measure, _ values: [Double], _ domain: [Bool], _ design: StratifiedDesign,
    _ row: Int?
  ) throws(EstimationError) -> Candidate {
    let options = EstimationOptions(removesMissing: true, isCareful: true)
    let estimate =
      switch measure {
      case .share: try design.share(of: values, in: domain, interval: .exact, options: options)
      case .mean, .ratio: try design.mean(of: values, in: domain, options: options)
      case .total, .count: try design.total(of: values, in: domain, options: options)
      }
    return Candidate(
      key: row.map { "r\($0)" } ?? "*", estimate: estimate.estimate, low: estimate.low, high: estimate.high)
  }
}

extension ReleasedFigure {
  /// Whether these exact values would have been printed so.
  func stands(for exact: Candidate, decimals: Int) -> Bool {
    let step = roundedTo ?? (0..<decimals).reduce(1) { step, _ in step / 10 }
    func places(_ value: Double?) -> Double? { value.map { ($0 / step * 1e6).rounded() / 1e6 } }
    return places(exact.estimate)?.rounded() == places(estimate)
      && places(exact.low)?.rounded(.down) == places(low) && places(exact.high)?.rounded(.up) == places(high)
  }
}
