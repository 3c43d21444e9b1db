// SPDX-License-Identifier: AGPL-3.0-or-later

/// The review of the tables of a release: what may be shown of each, and why the rest is hidden.
///
/// The numbers of respondents come first: a row hidden for their sake is hidden in every table of its domain.
/// Then each table, its numbers of respondents being taken as known. A total that has to be hidden is hidden in
/// every table of its indicator. What comes out is audited by other code, and nothing comes out if the audit
/// finds a leak.
public struct DisclosureReview: Sendable {
  /// The thresholds.
  public let rules: DisclosureRules

  /// A review by these rules.
  public init(rules: DisclosureRules = .standard) { self.rules = rules }

  /// The tables as they may be released, in the order given: all those of one release together.
  ///
  /// - Throws: `.inconsistentTable` and `.differentRows` when the tables cannot be read together, `.leaks` when
  ///   the audit finds that something hidden can be recovered.
  public func reviewed(_ tables: [CandidateTable]) throws(DisclosureError) -> [ReviewedTable] {
    try check(tables)
    let reviewed = hidden(tables)
    let findings = Auditor.findings(publishing: reviewed, of: tables, rules: rules)
    guard findings.isEmpty else { throw .leaks(findings) }
    return reviewed
  }

  /// The tables with their hidden cells, before the audit.
  func hidden(_ tables: [CandidateTable]) -> [ReviewedTable] {
    let tallies = tables.map { TableTally($0, rules) }
    var withoutTotal: Set<String> = []
    while true {
      let bases = basePatterns(tables, tallies, withoutTotal)
      let patterns = tables.indices.map { place in
        pattern(of: tallies[place], bases[tables[place].domain] ?? [], withoutTotal.contains(tables[place].indicator))
      }
      let found = tables.indices.filter { patterns[$0].contains(tallies[$0].total) }
      let indicators = Set(found.map { tables[$0].indicator })
      guard !indicators.isSubset(of: withoutTotal) else {
        return tables.indices.map { place in
          Self.cells(
            tables[place], tallies[place], hiding: patterns[place], bases[tables[place].domain] ?? [], rules)
        }
      }
      withoutTotal.formUnion(indicators)
    }
  }

  private func check(_ tables: [CandidateTable]) throws(DisclosureError) {
    var rowsOfDomain: [String: [String]] = [:]
    for table in tables {
      let keys = table.rows.map(\.key)
      let isSound = table.contributions.allSatisfy { contribution in
        contribution.row.map(keys.indices.contains) ?? true
          && contribution.value.isFinite && contribution.denominator.isFinite && contribution.weight.isFinite
          && contribution.weight > 0
      }
      guard isSound, Set(keys + [table.total.key]).count == keys.count + 1 else {
        throw .inconsistentTable(table.indicator)
      }
      guard rowsOfDomain[table.domain] ?? keys == keys else { throw .differentRows(domain: table.domain) }
      rowsOfDomain[table.domain] = keys
    }
  }

  /// By domain, the lines whose number of respondents is hidden.
  private func basePatterns(
    _ tables: [CandidateTable], _ tallies: [TableTally], _ withoutTotal: Set<String>
  ) -> [String: Set<Int>] {
    var patterns: [String: Set<Int>] = [:]
    for (domain, places) in Dictionary(grouping: tables.indices, by: { tables[$0].domain }) {
      let members = places.map { tallies[$0] }
      var forced: Set<Int> = []
      for member in members {
        forced.formUnion(member.unsafe.filter { member.lines[$0].respondents < rules.minimumRespondents })
        if member.lines[member.rest].respondents > 0 { forced.insert(member.rest) }
      }
      patterns[domain] = smallest(members, forced, total: members[0].total) { forced in
        members.map { $0.baseSystem(rules, forced: forced) }
      }
    }
    return patterns
  }

  /// The lines of a table that are hidden.
  private func pattern(of tally: TableTally, _ bases: Set<Int>, _ isWithoutTotal: Bool) -> Set<Int> {
    var forced = bases.union(tally.unsafe)
    if isWithoutTotal { forced.insert(tally.total) }
    if tally.lines[tally.rest].respondents > 0 { forced.insert(tally.rest) }
    return smallest([tally], forced, total: tally.total) { forced in
      tally.measureSystems(rules, hiddenBases: bases, forced: forced)
    }
  }

  /// The fewest lines that protect: without hiding the total if it can be, else with it, else all.
  private func smallest(
    _ tallies: [TableTally], _ forced: Set<Int>, total: Int, _ systems: (Set<Int>) -> [ProtectedSystem]
  ) -> Set<Int> {
    var costs: [Int: PatternSearch.Cost] = [:]
    for row in 0..<total {
      let lines = tallies.map { $0.lines[row] }
      let respondents = lines.reduce(0) { $0 + $1.respondents }
      guard respondents > 0 else { continue }
      costs[row] = .init(
        respondents: respondents, value: lines.reduce(0) { $0 + ($1.amounts.first?.size ?? 0) })
    }
    for required in [forced, forced.union([total])] {
      if let found = PatternSearch(systems: systems(required), optional: costs).pattern(including: required) {
        return found
      }
    }
    return forced.union(costs.keys).union([total])
  }
}
