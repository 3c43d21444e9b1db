// SPDX-License-Identifier: AGPL-3.0-or-later

/// The audit of totals, means and ratios by someone who solves them for the answers of a stratum.
///
/// In a line that mixes strata, the sum of one with few answers may have one solution only in whole numbers,
/// and its answers with it. For each such stratum this looks for other answers, close to the true ones, that
/// would have printed the whole table alike. They must change the sum, and be found in two respondents at
/// least, so that neither knows the other. It tries `most` sets by stratum; what it has not found by then
/// counts as not solved.
struct StratumAudit {
  private static let most = 4_000

  private let table: TableAudit
  private let values: [Double]
  /// The smallest difference between two answers: 1 where all are whole.
  private let unit: Double
  private let least: Double

  init(_ table: TableAudit) {
    self.table = table
    let values = table.candidate.contributions.map(\.value)
    self.values = values
    let units = [1, 0.5, 0.1, 0.01]
    unit =
      units.first { unit in values.allSatisfy { $0.truncatingRemainder(dividingBy: unit) == 0 } } ?? 0.001
    least = values.allSatisfy { $0 >= 0 } ? 0 : -.infinity
  }

  /// The lines in which the answers of a small stratum may not have another value.
  func findings() -> [AuditFinding] {
    let candidate = table.candidate
    guard [.total, .mean, .ratio].contains(candidate.measure), candidate.recalculation != nil,
      let total = table.lines.last, total.cell.figure != nil
    else { return [] }
    let isShown = candidate.rows.indices.map { table.lines[$0].cell.figure != nil }
    let whole = candidate.rows.count
    var lines = candidate.rows.indices.filter { isShown[$0] }.map { row in
      (row, values.indices.filter { candidate.contributions[$0].row == row })
    }
    let unseen = values.indices.filter { candidate.contributions[$0].row.map { !isShown[$0] } ?? true }
    lines += [(whole, unseen), (whole, Array(values.indices))]
    return lines.compactMap { line, members in
      strata(of: members).allSatisfy { hasOtherAnswers($0, in: members) }
        ? nil : table.finding(line, .unsolved)
    }
  }

  /// The strata of a line that has several, as far as they have few answers.
  private func strata(of members: [Int]) -> [[Int]] {
    let strata = Dictionary(grouping: members) { table.candidate.contributions[$0].stratum }
    guard strata.count > 1 else { return [] }
    return strata.values.filter { $0.count < table.rules.minimumForAmounts }
  }

  private func hasOtherAnswers(_ stratum: [Int], in line: [Int]) -> Bool {
    var left = Self.most
    var moved: Set<Int> = []
    for member in stratum {
      if finds(moving: member, of: stratum, in: line, &left) { moved.insert(member) }
      if moved.count >= min(2, stratum.count) { return true }
    }
    return false
  }

  /// Whether the answer of a respondent could be another, up to two others making up for it.
  private func finds(moving member: Int, of stratum: [Int], in line: [Int], _ left: inout Int) -> Bool {
    for step in [1.0, -1, 2, -2, 3, -3] {
      let first = [(member, step * unit)]
      if isPrintedAlike(first, &left) { return true }
      let near = stratum.filter { $0 != member }.flatMap { other in
        [1.0, -1, 2, -2].filter { $0 != -step }.map { (other, $0 * unit) }
      }
      for change in near where isPrintedAlike(first + [change], &left) { return true }
      for change in far(from: member, by: step * unit, stratum, line) {
        if isPrintedAlike(first + [change], &left) { return true }
        for second in near where isPrintedAlike(first + [second, change], &left) { return true }
        if left <= 0 { return false }
      }
    }
    return false
  }

  /// Changes outside the stratum that make up for one in it, wholly or in part: of the respondents of each
  /// weight, those with the least, a middle and the largest answer.
  private func far(from member: Int, by change: Double, _ stratum: [Int], _ line: [Int])
    -> [(Int, Double)]
  {
    let contributions = table.candidate.contributions
    let others = Dictionary(grouping: values.indices.filter { !stratum.contains($0) }) {
      contributions[$0].stratum
    }
    return others.values.flatMap { places -> [(Int, Double)] in
      let sorted = places.sorted { (values[$0], $0) < (values[$1], $1) }
      guard let low = sorted.first, let high = sorted.last else { return [] }
      return Set([low, sorted[sorted.count / 2], high]).sorted().flatMap { other -> [(Int, Double)] in
        let even = -change * contributions[member].weight / contributions[other].weight / unit
        let steps = Set([even.rounded(.down), even.rounded(.up), (even / 2).rounded(), 1, -1])
        return steps.filter { $0 != 0 }.sorted().map { (other, $0 * unit) }
      }
    }
  }

  /// Whether all that is shown of the table would be the same after these changes.
  private func isPrintedAlike(_ changes: [(Int, Double)], _ left: inout Int) -> Bool {
    var other = values
    for (member, change) in changes {
      other[member] += change
      guard other[member] >= least else { return false }
    }
    guard left > 0 else { return false }
    left -= 1
    let whole = table.candidate.rows.count
    let rows = Set(changes.compactMap { table.candidate.contributions[$0.0].row })
    return ([whole] + rows.sorted()).allSatisfy { line in
      guard let figure = table.lines[line].cell.figure else { return true }
      let exact = table.candidate.recalculation?.line(other, line == whole ? nil : line)
      let printed = PrintedFigure(figure, decimals: table.candidate.decimals)
      return exact.map(printed.agrees) ?? false
    }
  }
}
