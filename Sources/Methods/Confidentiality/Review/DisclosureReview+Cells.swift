// SPDX-License-Identifier: AGPL-3.0-or-later

extension DisclosureReview {
  /// The cells of a table when these lines are hidden, and the numbers of respondents of `bases` with them.
  static func cells(
    _ table: CandidateTable, _ tally: TableTally, hiding pattern: Set<Int>, _ bases: Set<Int>,
    _ rules: DisclosureRules, _ rounding: (grains: [Grain], hasNumerators: Bool)
  ) -> ReviewedTable {
    let cells = (table.rows + [table.total]).enumerated().map { line, candidate in
      let respondents = tally.lines[line].respondents
      let isKnown = respondents < rules.minimumRespondents || !bases.contains(line)
      let count: ReleasedCount = isKnown ? rules.released(count: respondents) : .withheld
      return ReleasedCell(
        key: candidate.key, origin: .reviewed,
        content: content(of: candidate, tally, line, isHidden: pattern.contains(line), count, rounding))
    }
    return ReviewedTable(
      indicator: table.indicator, domain: table.domain, total: cells[tally.total],
      rows: Array(cells[..<tally.total]))
  }

  /// A table of which nothing is shown. Its rows give no reason of their own, which would be a bound.
  static func withheld(_ table: CandidateTable, _ tally: TableTally, _ rules: DisclosureRules)
    -> ReviewedTable
  {
    func hidden(_ key: String, _ reason: HiddenReason) -> ReleasedCell {
      ReleasedCell(key: key, origin: .reviewed, content: .hidden(reason, respondents: .withheld))
    }
    return ReviewedTable(
      indicator: table.indicator, domain: table.domain,
      total: hidden(table.total.key, tally.reasons[tally.total]?.published ?? .tableWithheld),
      rows: table.rows.map { hidden($0.key, .tableWithheld) })
  }

  private static func content(
    of candidate: Candidate, _ tally: TableTally, _ line: Int, isHidden: Bool, _ respondents: ReleasedCount,
    _ rounding: (grains: [Grain], hasNumerators: Bool)
  ) -> ReleasedCell.Content {
    guard !isHidden, tally.reasons[line] == nil, let estimate = candidate.estimate else {
      return .hidden(tally.reasons[line]?.published ?? .secondary, respondents: respondents)
    }
    let (grain, hasNumerators) = (rounding.grains[line], rounding.hasNumerators)
    return .figure(
      ReleasedFigure(
        estimate: grain.nearest(estimate), low: candidate.low.map(grain.below),
        high: candidate.high.map(grain.above), respondents: respondents,
        numerator: tally.measure == .share && hasNumerators ? .exactly(tally.lines[line].numerator) : nil,
        roundedTo: grain.coarseStep))
  }
}
