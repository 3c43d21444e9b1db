// SPDX-License-Identifier: AGPL-3.0-or-later

extension DisclosureReview {
  /// The cells of a table when these lines are hidden, and the numbers of respondents of `bases` with them.
  static func cells(
    _ table: CandidateTable, _ tally: TableTally, hiding pattern: Set<Int>, _ bases: Set<Int>,
    _ rules: DisclosureRules
  ) -> ReviewedTable {
    let cells = (table.rows + [table.total]).enumerated().map { line, candidate in
      let respondents = tally.lines[line].respondents
      let isKnown = respondents < rules.minimumRespondents || !bases.contains(line)
      let count: ReleasedCount = isKnown ? rules.released(count: respondents) : .withheld
      return ReleasedCell(
        key: candidate.key, origin: .reviewed,
        content: content(of: candidate, tally, line, isHidden: pattern.contains(line), count))
    }
    return ReviewedTable(
      indicator: table.indicator, domain: table.domain, total: cells[tally.total],
      rows: Array(cells[..<tally.total]))
  }

  private static func content(
    of candidate: Candidate, _ tally: TableTally, _ line: Int, isHidden: Bool, _ respondents: ReleasedCount
  ) -> ReleasedCell.Content {
    guard !isHidden, tally.reasons[line] == nil, let estimate = candidate.estimate else {
      return .hidden(tally.reasons[line] ?? .secondary, respondents: respondents)
    }
    return .figure(
      ReleasedFigure(
        estimate: estimate, low: candidate.low, high: candidate.high, respondents: respondents,
        numerator: tally.measure == .share ? .exactly(tally.lines[line].numerator) : nil))
  }
}
