// SPDX-License-Identifier: AGPL-3.0-or-later

/// The tallies of a table: its rows, its total, and what the total holds beyond the rows shown.
struct TableTally {
  let measure: CandidateTable.Measure
  /// One by row, then the total, then the rest: respondents of the total in no row.
  let lines: [RowTally]
  /// Why each line is unsafe; a line without respondent is not.
  let reasons: [HiddenReason?]
  let rowCount: Int
  /// How many units were drawn in each row, where that is published.
  let drawn: [Int]?

  /// The place of the total among the lines, and the group that hides it.
  var total: Int { rowCount }
  /// The place of the rest, which is never shown.
  var rest: Int { rowCount + 1 }
  /// The lines that add up to the total.
  var parts: [Int] { Array(0..<rowCount) + (lines[rest].respondents > 0 ? [rest] : []) }
  /// The lines that are hidden for what they hold, the rest included when it is unsafe.
  var unsafe: Set<Int> { Set(lines.indices.filter { reasons[$0] != nil && lines[$0].respondents > 0 }) }

  /// The tallies of a candidate table.
  init(_ table: CandidateTable, _ rules: DisclosureRules) {
    let measure = table.measure
    let byRow = Dictionary(grouping: table.contributions, by: \.row)
    lines =
      table.rows.indices.map { RowTally(byRow[$0] ?? [], measure) } + [
        RowTally(table.contributions, measure), RowTally(byRow[nil] ?? [], measure),
      ]
    reasons = lines.map { $0.primaryReason(measure, rules) }
    self.measure = measure
    drawn = table.drawn
    rowCount = table.rows.count
  }
}
