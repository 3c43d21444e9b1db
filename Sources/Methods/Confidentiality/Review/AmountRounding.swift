// SPDX-License-Identifier: AGPL-3.0-or-later

/// How far totals, means and ratios are rounded, so that the answers of no small stratum follow from them.
///
/// With whole answers and weights that are published, a total is Σ w S with whole S: a line that mixes strata
/// would give back the sum of one with few answers, and its interval these answers one by one. Such a line,
/// and the whole from which it could be subtracted, are rounded to twice the heaviest weight, then further as
/// long as the answers of a small stratum could not be others.
struct AmountRounding {
  /// How many times the step may double.
  private static let most = 6

  let rules: DisclosureRules

  init(_ rules: DisclosureRules) { self.rules = rules }

  /// The step of each line of a table, the rows then the whole; nothing when no step is coarse enough.
  func grains(of table: CandidateTable, hiding hidden: Set<Int>) -> [Grain]? {
    let places = Array(table.contributions.indices)
    let lines =
      table.rows.indices.map { row in places.filter { table.contributions[$0].row == row } } + [places]
    // What the whole says of the rows hidden, once those shown are subtracted.
    let unseen = places.filter { table.contributions[$0].row.map(hidden.contains) ?? true }
    let shown = lines.indices.filter { !hidden.contains($0) }
    let small = (shown.map { lines[$0] } + [unseen]).map { smallStrata(of: $0, in: table) }
    let heaviest = zip(shown.map { lines[$0] } + [unseen], small).filter { !$0.1.isEmpty }
      .flatMap { $0.0 }.map { table.contributions[$0].weight }.max()
    guard let heaviest else { return lines.map { _ in .amount(table.decimals, atLeast: 0) } }
    for step in (0...Self.most).map({ 2 * heaviest * Double(1 << $0) }) {
      let grains = lines.enumerated().map { line, members in
        let isRounded = line == lines.count - 1 || !smallStrata(of: members, in: table).isEmpty
        return Grain.amount(
          table.decimals, atLeast: isRounded ? step / scale(of: members, in: table) : 0)
      }
      let room = AmountRoom(table, shown.map { (line: $0, grain: grains[$0]) })
      if small.joined().allSatisfy(room.isLeft) { return grains }
    }
    return nil
  }

  /// The strata of a line that has several, as far as they have too few answers to be told.
  private func smallStrata(of line: [Int], in table: CandidateTable) -> [[Int]] {
    let strata = Dictionary(grouping: line) { table.contributions[$0].stratum }.values
    return strata.count > 1 ? strata.filter { $0.count < rules.minimumForAmounts } : []
  }

  /// What a weighted sum is divided by in the figure.
  private func scale(of line: [Int], in table: CandidateTable) -> Double {
    switch table.measure {
    case .count, .total, .share: 1
    case .mean: line.reduce(0) { $0 + table.contributions[$1].weight }
    case .ratio:
      abs(line.reduce(0) { $0 + table.contributions[$1].weight * table.contributions[$1].denominator })
    }
  }
}
