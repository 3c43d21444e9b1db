// SPDX-License-Identifier: AGPL-3.0-or-later

/// The audit of totals, means and ratios by someone who solves them for the answers of a stratum.
///
/// In a line that mixes strata, the sum of one with few answers may have one solution only in whole numbers,
/// and its answers with it. For each such stratum this looks for other answers, close to the true ones, that
/// would have printed the whole table alike. They must change the sum, and leave each respondent an unknown
/// beside its own answer. It tries `most` sets by stratum; what it has not found by then counts as not
/// solved.
struct StratumAudit {
  private static let most = 20_000

  /// An answer that would be so many units larger.
  private struct Change {
    let member: Int
    var steps: Double
  }

  private let table: TableAudit
  private let values: [Double]
  /// The smallest difference between two answers: 1 where all are whole.
  private let unit: Double
  private let least: Double

  init(_ table: TableAudit) {
    self.table = table
    let values = table.candidate.contributions.map(\.value)
    self.values = values
    unit =
      [1, 0.5, 0.25, 0.2, 0.1, 0.05, 0.01].first { unit in
        values.allSatisfy { abs(($0 / unit).rounded() * unit - $0) <= 1e-9 }
      } ?? 0.001
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
      strata(of: members).allSatisfy(hasOtherAnswers)
        ? nil : table.finding(line, .unsolved)
    }
  }

  /// The strata of a line that has several, as far as they have few answers.
  private func strata(of members: [Int]) -> [[Int]] {
    let strata = Dictionary(grouping: members) { table.candidate.contributions[$0].stratum }
    guard strata.count > 1 else { return [] }
    return strata.values.sorted { $0[0] < $1[0] }.filter { $0.count < table.rules.minimumForAmounts }
  }

  /// Whether other answers of a stratum are possible, for anyone and for each of its respondents: those found
  /// have no respondent in common who has to answer otherwise.
  private func hasOtherAnswers(_ stratum: [Int]) -> Bool {
    var left = Self.most
    var common = Set(stratum)
    let others = Dictionary(grouping: values.indices.filter { !stratum.contains($0) }) {
      table.candidate.contributions[$0].stratum
    }.values.sorted { $0[0] < $1[0] }.map { places in
      places.sorted { (values[$0], $0) < (values[$1], $1) }
    }
    for moved in moves(of: stratum) {
      guard left > 0 else { break }
      let weight = table.candidate.contributions[moved[0].member].weight
      let sum = moved.reduce(0) { $0 + $1.steps } * weight
      for far in [[]] + others.flatMap({ evenings(of: sum, among: $0) }) where left > 0 {
        left -= 1
        guard isPrintedAlike(moved + far) else { continue }
        common.formIntersection(moved.map(\.member))
        if common.isEmpty || stratum.count == 1 { return true }
        break
      }
    }
    return false
  }

  /// Changes of one, two and three answers of a stratum that change its sum, the fewest first.
  private func moves(of stratum: [Int]) -> some Sequence<[Change]> {
    var sets: [[[Int]]] = [stratum.map { [$0] }]
    for size in [1, 2] {
      sets.append(sets[size - 1].flatMap { set in stratum.filter { $0 > set[size - 1] }.map { set + [$0] } })
    }
    return sets.joined().lazy.flatMap { changes(of: $0) }
  }

  private func changes(of members: [Int]) -> [[Change]] {
    var moves: [[Change]] = [[]]
    for member in members {
      let steps: [Double] = [1, -1, 2, -2, 3, -3]
      moves = moves.flatMap { move in steps.map { move + [Change(member: member, steps: $0)] } }
    }
    return moves.filter { move in move.reduce(0) { $0 + $1.steps } != 0 }
  }

  /// Changes of the sum of another stratum that make up for a weighted sum, wholly or by half, or nearly.
  private func evenings(of sum: Double, among sorted: [Int]) -> [[Change]] {
    let even = -sum / table.candidate.contributions[sorted[0]].weight
    let steps = Set([even.rounded(.down), even.rounded(.up), (even / 2).rounded(), 1, -1])
    return steps.filter { $0 != 0 && abs($0) <= 1_000 }.sorted().map { spread($0, over: sorted) }
  }

  /// Steps spread over respondents, upwards from the smallest answer, downwards from the largest.
  private func spread(_ steps: Double, over sorted: [Int]) -> [Change] {
    let order = steps > 0 ? sorted : sorted.reversed()
    var changes = order.map { Change(member: $0, steps: 0) }
    var (left, at, idle) = (abs(steps), 0, 0)
    while left > 0, idle < order.count {
      let next = changes[at].steps + (steps > 0 ? 1 : -1)
      if values[changes[at].member] + next * unit >= least {
        changes[at].steps = next
        left -= 1
        idle = 0
      } else {
        idle += 1
      }
      at = (at + 1) % order.count
    }
    return changes.filter { $0.steps != 0 }
  }

  /// Whether all that is shown of the table would be the same after these changes.
  private func isPrintedAlike(_ changes: [Change]) -> Bool {
    var other = values
    for change in changes {
      other[change.member] += change.steps * unit
      guard other[change.member] >= least else { return false }
    }
    let whole = table.candidate.rows.count
    let rows = Set(changes.compactMap { table.candidate.contributions[$0.member].row })
    return ([whole] + rows.sorted()).allSatisfy { line in
      guard let figure = table.lines[line].cell.figure else { return true }
      let exact = table.candidate.recalculation?.line(other, line == whole ? nil : line)
      let printed = PrintedFigure(figure, decimals: table.candidate.decimals)
      return exact.map(printed.agrees) ?? false
    }
  }
}
