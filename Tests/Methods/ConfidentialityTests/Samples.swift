// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Confidentiality

extension CandidateTable {
  /// A table whose rows hold these values, of weights 2 to 4; its estimates are not weighted.
  static func sample(
    _ measure: Measure = .share, indicator: String = "collectivité", domain: String = "stade",
    rows: [[Double]], rest: [Double] = [], decimals: Int = 4, variables: Set<String> = [], drawn: [Int]? = nil
  ) -> CandidateTable {
    let contributions =
      rows.enumerated().flatMap { row, values in
        values.enumerated().map { Contribution(row: row, value: $1, weight: Double(2 + ($0 + row) % 3)) }
      }
      + rest.map { Contribution(row: nil, value: $0, weight: 2) }
    return CandidateTable(
      indicator: indicator, domain: domain, measure: measure,
      total: Candidate(key: "Ensemble", estimate: estimate(rows.flatMap { $0 } + rest, measure)),
      rows: rows.enumerated().map { Candidate(key: "ligne \($0)", estimate: estimate($1, measure)) },
      contributions: contributions, decimals: decimals, variables: variables, drawn: drawn)
  }

  /// A share by row: so many with the property of so many respondents.
  static func shares(
    _ parts: [(with: Int, of: Int)], indicator: String = "collectivité", domain: String = "stade"
  ) -> CandidateTable {
    .sample(
      .share, indicator: indicator, domain: domain,
      rows: parts.map {
        [Double](repeating: 1, count: $0.with) + [Double](repeating: 0, count: $0.of - $0.with)
      })
  }

  /// A count by row.
  static func counts(
    _ respondents: [Int], domain: String = "stade", drawn: [Int]? = nil
  ) -> CandidateTable {
    .sample(
      .count, indicator: "pôles", domain: domain, rows: respondents.map { .init(repeating: 1, count: $0) },
      drawn: drawn)
  }

  private static func estimate(_ values: [Double], _ measure: Measure) -> Double? {
    guard !values.isEmpty else { return nil }
    let sum = values.reduce(0, +)
    switch measure {
    case .count: return 2 * Double(values.count)
    case .total: return 2 * sum
    case .mean, .ratio, .share: return sum / Double(values.count)
    }
  }

  /// A table of two to five rows drawn at random, some of them small.
  static func random(
    _ measure: Measure, using generator: inout SeededChance, most: Int = 12
  ) -> CandidateTable {
    let rows = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
      let size = Bool.random(using: &generator) ? Int.random(in: 0...4, using: &generator) : most
      return (0..<Int.random(in: 0...max(size, 1), using: &generator)).map { _ -> Double in
        switch measure {
        case .count: 1
        case .share: Double(Int.random(in: 0...1, using: &generator))
        case .total, .mean, .ratio: Double(Int.random(in: 0...30, using: &generator))
        }
      }
    }
    return .sample(measure, rows: rows)
  }
}

extension ReviewedTable {
  /// The reasons by row, nil where a figure is shown.
  var reasons: [HiddenReason?] { rows.map(\.hiddenReason) }
}
