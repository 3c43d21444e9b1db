// SPDX-License-Identifier: AGPL-3.0-or-later

/// How far totals, means and ratios are rounded, so that the answers of no small stratum follow from them.
///
/// With whole answers and weights that are published, a total is Σ w S with whole S: a line that mixes strata
/// would give back the sum of one with few answers, and its interval these answers one by one. Such a line,
/// and the whole from which it could be subtracted, are rounded so that one answer more or less of the
/// heaviest respondent does not show.
struct AmountRounding {
  let rules: DisclosureRules

  init(_ rules: DisclosureRules) { self.rules = rules }

  /// The step of each line of a table, the rows then the whole.
  func grains(of table: CandidateTable, hiding hidden: Set<Int>) -> [Grain] {
    let lines = table.rows.indices.map { row in table.contributions.filter { $0.row == row } }
    // What the whole says of the rows hidden, once those shown are subtracted.
    let unseen = table.contributions.filter { $0.row.map(hidden.contains) ?? true }
    let shown = table.rows.indices.filter { !hidden.contains($0) }.map { lines[$0] }
    let telling = (shown + [unseen, table.contributions]).filter(isMixed)
    let unit = 2 * (telling.joined().map(\.weight).max() ?? 0)
    return (lines + [table.contributions]).enumerated().map { place, line in
      let isRounded = isMixed(line) || place == lines.count
      return Grain.amount(table.decimals, atLeast: isRounded ? unit / scale(of: line, table.measure) : 0)
    }
  }

  /// Whether a line adds up several strata, one of which has too few answers to be told.
  private func isMixed(_ line: [Contribution]) -> Bool {
    let strata = Dictionary(grouping: line) { $0.stratum }.values
    return strata.count > 1 && strata.contains { $0.count < rules.minimumForAmounts }
  }

  /// What a weighted sum is divided by in the figure.
  private func scale(of line: [Contribution], _ measure: CandidateTable.Measure) -> Double {
    switch measure {
    case .count, .total, .share: 1
    case .mean: line.reduce(0) { $0 + $1.weight }
    case .ratio: abs(line.reduce(0) { $0 + $1.weight * $1.denominator })
    }
  }
}
