// SPDX-License-Identifier: AGPL-3.0-or-later

/// The review of the tables of a release: what may be shown of each, and why the rest is hidden.
///
/// The numbers of respondents come first: a row hidden for their sake is hidden in every table of its domain.
/// Then the measures, the numbers of respondents being taken as known, with one pattern for all the tables of
/// a domain. A table whose total is unsafe, or whose rows cannot be protected while it is shown, is withheld
/// with all tables of its indicator. Shares and amounts are then rounded as far as the answers of a stratum
/// would otherwise follow from them; rows of shares that even so give them away together are hidden. What
/// comes out is audited by other code, and nothing comes out if the audit finds a leak.
public struct DisclosureReview: Sendable {
  /// The thresholds.
  public let rules: DisclosureRules

  /// A review by these rules.
  public init(rules: DisclosureRules = .standard) { self.rules = rules }

  /// The tables as they may be released, in the order given: all those of one release together.
  ///
  /// - Throws: `.inconsistentTable` and `.differentRows` when the tables cannot be read together, `.leaks`
  ///   when the audit finds that something hidden can be recovered.
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
    let unsafe = tables.indices.filter { tallies[$0].reasons[tallies[$0].total] != nil }
    var withheld = Set(unsafe.map { tables[$0].indicator })
    let kept = tables.indices.filter { !withheld.contains(tables[$0].indicator) }
    let bases = basePatterns(tables, tallies, among: kept)
    let patterns = measurePatterns(tables, tallies, among: kept, bases)
    withheld.formUnion(kept.filter { patterns[$0] == nil }.map { tables[$0].indicator })
    let shown = tables.indices.filter { !withheld.contains(tables[$0].indicator) }
    let steps = ShareRounding(rules).steps(of: shown.map { (tables[$0], patterns[$0] ?? []) })
    return tables.indices.map { place in
      let table = tables[place]
      guard let pattern = patterns[place], let hiddenBases = bases[table.domain],
        !withheld.contains(table.indicator), let step = steps[table.indicator]
      else { return Self.withheld(table, tallies[place], rules) }
      let rounded =
        table.measure == .share
        ? Array(repeating: step.grain, count: table.rows.count + 1)
        : AmountRounding(rules).grains(of: table, hiding: pattern)
      guard let grains = rounded else { return Self.withheld(table, tallies[place], rules) }
      let cells = Self.cells(
        table, tallies[place], hiding: pattern, hiddenBases, rules,
        (grains, hasNumerators: !ShareRounding(rules).hasSmallNumber(in: table, hiding: pattern)))
      guard !step.showsRows, table.drawn == nil else { return cells }
      let rows = Self.withheld(table, tallies[place], rules).rows
      return ReviewedTable(
        indicator: table.indicator, domain: table.domain, total: cells.total, rows: rows)
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
      let byRow = Dictionary(grouping: table.contributions, by: \.row).mapValues(\.count)
      let isEstimated = (table.rows + [table.total]).enumerated().allSatisfy { line, candidate in
        let respondents = line < keys.count ? byRow[line] ?? 0 : table.contributions.count
        // A ratio over zero has no estimate; its denominators hide it.
        guard let estimate = candidate.estimate else {
          return respondents < rules.minimumRespondents || table.measure == .ratio
        }
        return estimate.isFinite && (candidate.low ?? 0).isFinite && (candidate.high ?? 0).isFinite
      }
      guard isSound, isEstimated, Set(keys + [table.total.key]).count == keys.count + 1 else {
        throw .inconsistentTable(table.indicator)
      }
      guard rowsOfDomain[table.domain] ?? keys == keys else { throw .differentRows(domain: table.domain) }
      rowsOfDomain[table.domain] = keys
    }
  }

  /// By domain, the lines whose number of respondents is hidden; none when the domain cannot be protected.
  private func basePatterns(
    _ tables: [CandidateTable], _ tallies: [TableTally], among kept: [Int]
  ) -> [String: Set<Int>] {
    var patterns: [String: Set<Int>] = [:]
    for (domain, places) in Dictionary(grouping: kept, by: { tables[$0].domain }) {
      let members = places.map { tallies[$0] }
      var forced: Set<Int> = []
      for member in members {
        forced.formUnion(member.unsafe.filter { member.lines[$0].respondents < rules.minimumRespondents })
        if member.lines[member.rest].respondents > 0 { forced.insert(member.rest) }
      }
      patterns[domain] = smallest(members, forced) { [$0.baseSystem(rules, forced: forced)] }
    }
    return patterns
  }

  /// The lines that are hidden in each table; none for one that is withheld.
  ///
  /// The tables of a domain have one pattern: two that read the same answers would otherwise choose different
  /// rows, and give each other's back. A count says no more than the numbers of respondents, and follows them
  /// alone. Where no pattern holds for all, tables are taken in their order as long as one does.
  private func measurePatterns(
    _ tables: [CandidateTable], _ tallies: [TableTally], among kept: [Int], _ bases: [String: Set<Int>]
  ) -> [Int: Set<Int>] {
    var patterns: [Int: Set<Int>] = [:]
    for (domain, places) in Dictionary(grouping: kept, by: { tables[$0].domain }) {
      guard let hiddenBases = bases[domain] else { continue }
      for place in places where tables[place].measure == .count {
        patterns[place] = pattern(of: [tallies[place]], hiddenBases)
      }
      let others = places.filter { tables[$0].measure != .count }
      var accepted = others
      var shared = pattern(of: others.map { tallies[$0] }, hiddenBases)
      if shared == nil {
        accepted = []
        for place in others {
          let tried = (accepted + [place]).map { tallies[$0] }
          guard let found = pattern(of: tried, hiddenBases) else { continue }
          accepted.append(place)
          shared = found
        }
      }
      for place in accepted { patterns[place] = shared }
    }
    return patterns
  }

  /// The lines that are hidden in all these tables of one domain, or nil when none protect.
  private func pattern(of tallies: [TableTally], _ bases: Set<Int>) -> Set<Int>? {
    var forced = bases
    for tally in tallies {
      forced.formUnion(tally.unsafe)
      if tally.lines[tally.rest].respondents > 0 { forced.insert(tally.rest) }
    }
    return smallest(tallies, forced) { tally in
      tally.measureSystems(rules, hiddenBases: bases, forced: forced)
    }
  }

  /// The fewest lines that protect while the total is shown, or nil when none do.
  private func smallest(
    _ tallies: [TableTally], _ forced: Set<Int>, _ systems: (TableTally) -> [ProtectedSystem]
  ) -> Set<Int>? {
    guard let first = tallies.first else { return nil }
    var costs: [Int: PatternSearch.Cost] = [:]
    for row in 0..<first.rowCount {
      let lines = tallies.map { $0.lines[row] }
      let respondents = lines.reduce(0) { $0 + $1.respondents }
      guard respondents > 0 else { continue }
      costs[row] = .init(
        respondents: respondents, value: lines.reduce(0) { $0 + ($1.amounts.first?.size ?? 0) })
    }
    return PatternSearch(systems: tallies.flatMap(systems), optional: costs).pattern(including: forced)
  }
}
