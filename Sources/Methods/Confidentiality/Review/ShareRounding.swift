// SPDX-License-Identifier: AGPL-3.0-or-later

/// How far shares are rounded, so that the answers of no stratum follow from them.
///
/// A weighted share with its interval is a function of whole numbers: how many of each stratum have the
/// property. The weights being published, few of these numbers may give what is printed, sometimes one. Where
/// a number that the rules would hide has no other value left, the indicator is rounded to one, five, ten
/// points; where even that leaves one value, its rows by a variable are hidden; where the whole alone leaves
/// one, it is withheld.
struct ShareRounding {
  typealias Shown = (table: CandidateTable, hidden: Set<Int>)
  typealias Step = (grain: Grain, showsRows: Bool)

  let rules: DisclosureRules

  init(_ rules: DisclosureRules) { self.rules = rules }

  /// The step by indicator; none for one that is withheld.
  func steps(of shown: [Shown]) -> [String: Step] {
    Dictionary(grouping: shown, by: \.table.indicator).compactMapValues { tables in
      if let grain = grain(of: tables, showingRows: true) { return (grain, true) }
      guard tables.contains(where: { hasComposition($0.table) }) else { return nil }
      return grain(of: tables, showingRows: false).map { ($0, false) }
    }
  }

  private func grain(of tables: [Shown], showingRows: Bool) -> Grain? {
    guard let ladder = tables.first.map({ Grain.ladder(of: $0.table) }) else { return nil }
    let tables = tables.filter { isFunctionOfNumbers($0.table) }
    let wholes = tables.map { (table: $0.table, whole: ShareWhole($0.table, hiding: $0.hidden, rules)) }
      .filter { $0.whole.hasSecret || !$0.table.earlier.isEmpty }
      .map { (table: $0.table, whole: $0.whole, worlds: ShareWorlds($0.whole)) }
    let secrets = wholes.filter(\.whole.hasSecret)
    let rows = tables.map { (table: $0.table, blocks: blocks(of: $0, showingRows)) }.filter(holdsSmall)
    // Three versions leave less than each two of them, and are not enumerated: it is not said again.
    guard !wholes.contains(where: { isSaidThrice($0.table, $0.whole) }) else { return nil }
    // The whole beside those of earlier versions.
    let pairs = wholes.flatMap { table, whole, worlds in
      table.earlier.compactMap { SharePairs($0, beside: whole, worlds, rules) }
    }
    guard !(secrets.isEmpty && rows.isEmpty && pairs.isEmpty) else { return ladder.first }
    let joint = rows.compactMap { JointShares($0.table, $0.blocks, rules) }
    // Where they cannot be joined, no row is shown; the whole is looked at nevertheless.
    guard joint.count == rows.count || !showingRows else { return nil }
    let isAlone =
      tables.count == 1 && pairs.isEmpty
      && !rows.contains { $0.blocks.contains { $0.holdsSmall($0.truth, rules) } }
    return ladder.indices.first { rung in
      secrets.allSatisfy { $0.worlds.areSeveral(at: rung, of: ladder, isAlone: isAlone) }
        && joint.allSatisfy { $0.areSeveral(at: ladder[rung]) }
        && pairs.allSatisfy { $0.areSeveral(at: rung, of: ladder) }
    }.map { ladder[$0] }
  }

  /// Whether a share would be said for the third time at least, once with a number that the rules would hide.
  private func isSaidThrice(_ table: CandidateTable, _ whole: ShareWhole) -> Bool {
    table.earlier.count > 1
      && (whole.hasSecret
        || table.earlier.contains { ShareWhole($0.table, hiding: $0.hidden, rules).hasSecret })
  }

  /// Whether a stratum, in the whole or in a row that is shown, or a row that is hidden, has a number that
  /// the rules would hide.
  func hasSmallNumber(in table: CandidateTable, hiding hidden: Set<Int>) -> Bool {
    isFunctionOfNumbers(table)
      && (ShareWhole(table, hiding: hidden, rules).hasSecret
        || holdsSmall((table, blocks(of: (table, hidden), true))))
  }

  private func isFunctionOfNumbers(_ table: CandidateTable) -> Bool {
    table.measure == .share && table.recalculation != nil
      && table.contributions.contains { $0.stratum != nil }
  }

  /// Whether the rows are made of several strata: one that is a stratum has been judged by the rules.
  private func hasComposition(_ table: CandidateTable) -> Bool { !table.rows.isEmpty && table.drawn == nil }

  private func blocks(of shown: Shown, _ showingRows: Bool) -> [ShareBlock] {
    guard hasComposition(shown.table) else { return [] }
    let hidden = showingRows ? shown.hidden : Set(shown.table.rows.indices)
    return ShareBlock.all(of: shown.table, hiding: hidden, tellingWhy: showingRows)
  }

  private func holdsSmall(_ rows: (table: CandidateTable, blocks: [ShareBlock])) -> Bool {
    guard !rows.blocks.isEmpty else { return false }
    return (rows.blocks + [ShareBlock(merging: rows.blocks)]).contains { $0.holdsSmall($0.truth, rules) }
  }
}
