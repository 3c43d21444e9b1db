// SPDX-License-Identifier: AGPL-3.0-or-later

/// How far shares are rounded, so that the answers of no stratum follow from them.
///
/// A weighted share with its interval is a function of whole numbers: how many of each stratum have the
/// property. The weights being published, few of these numbers may give what is printed, sometimes one. Where
/// a number that the rules would hide has no other value left, the indicator is rounded to one, five, ten
/// points; where even that leaves one value, it is withheld.
struct ShareRounding {
  typealias Shown = (table: CandidateTable, hidden: Set<Int>)

  let rules: DisclosureRules

  init(_ rules: DisclosureRules) { self.rules = rules }

  /// The step by indicator; none for one that is withheld.
  func grains(of shown: [Shown]) -> [String: Grain] {
    var grains: [String: Grain] = [:]
    for (indicator, tables) in Dictionary(grouping: shown, by: \.table.indicator) {
      grains[indicator] = grain(of: tables)
    }
    return grains
  }

  private func grain(of tables: [Shown]) -> Grain? {
    guard let ladder = tables.first.map({ Grain.ladder(of: $0.table) }) else { return nil }
    let secrets = tables.flatMap { lines(of: $0) }.filter(\.hasSecret)
    guard !secrets.isEmpty else { return ladder.first }
    let worlds = secrets.map { ShareWorlds($0, isAlone: secrets.count == 1) }
    return ladder.indices.first { rung in worlds.allSatisfy { $0.areSeveral(at: rung, of: ladder) } }
      .map { ladder[$0] }
  }

  /// Whether a stratum, in the whole or in a row that is shown, has a number that the rules would hide.
  func hasSmallStratum(in table: CandidateTable, hiding hidden: Set<Int>) -> Bool {
    lines(of: (table, hidden)).contains(where: \.hasSecret)
  }

  /// What is to be looked at of a table: the whole, each row shown, and the rows hidden together.
  private func lines(of shown: Shown) -> [ShareLine] {
    let table = shown.table
    guard table.measure == .share, table.recalculation != nil,
      table.contributions.contains(where: { $0.stratum != nil })
    else { return [] }
    let isByStratum = table.drawn != nil
    var lines = [ShareLine(table, nil, hiding: shown.hidden, rules, isByStratum: isByStratum)]
    // A row that is a stratum has no composition of its own: the rules have judged it.
    guard !isByStratum else { return lines }
    let (seen, unseen) = (table.rows.indices.filter { !shown.hidden.contains($0) }, shown.hidden)
    lines += seen.map { ShareLine(table, $0, hiding: unseen, rules, isByStratum: false) }
    lines.append(ShareLine(table, hiddenRows: unseen, rules))
    return lines
  }
}
