// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality

/// A stratum with its answers: so many of its respondents have the property.
struct SurveyedStratum {
  var population: Int
  var with: Int
  var of: Int
  var drawn: Int?

  var weight: Double { Double(population) / Double(of) }
}

extension CandidateTable {
  /// A share over strata, with an interval of two standard errors; by stratum when the rows are shown.
  static func share(of strata: [SurveyedStratum], byStratum: Bool = false, decimals: Int = 2)
    -> CandidateTable
  {
    let contributions = strata.enumerated().flatMap { place, stratum in
      (0..<stratum.of).map { member in
        Contribution(
          row: byStratum ? place : nil, value: member < stratum.with ? 1 : 0, weight: stratum.weight,
          stratum: place)
      }
    }
    let again = Recalculation { values, row in
      let numbers = strata.indices.map { place in
        zip(values, contributions).reduce(0) { $1.1.stratum == place ? $0 + Int($1.0) : $0 }
      }
      return candidate(row.map { "S\($0)" } ?? "*", numbers, strata, only: row)
    }
    let truth = strata.map(\.with)
    return CandidateTable(
      indicator: "part", domain: byStratum ? "stratum" : "", measure: .share,
      total: candidate("*", truth, strata, only: nil),
      rows: byStratum ? strata.indices.map { candidate("S\($0)", truth, strata, only: $0) } : [],
      contributions: contributions, decimals: decimals, variables: ["x"],
      drawn: byStratum ? strata.map { $0.drawn ?? $0.of } : nil, recalculation: again)
  }

  private static func candidate(
    _ key: String, _ numbers: [Int], _ strata: [SurveyedStratum], only: Int?
  ) -> Candidate {
    var (with, all, variance) = (0.0, 0.0, 0.0)
    for (place, stratum) in strata.enumerated() where only == nil || only == place {
      let (n, N) = (Double(stratum.of), Double(stratum.population))
      let p = Double(numbers[place]) / n
      with += N * p
      all += N
      variance += N * N * (1 - n / N) * p * (1 - p) / max(1, n - 1)
    }
    let half = 2 * variance.squareRoot() / all
    return Candidate(
      key: key, estimate: with / all, low: max(0, with / all - half), high: min(1, with / all + half))
  }
}
