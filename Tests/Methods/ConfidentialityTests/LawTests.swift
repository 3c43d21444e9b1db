// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Testing

@testable import Confidentiality

@Suite struct `Laws of hiding, on tables drawn at random` {
  static let measures: [CandidateTable.Measure] = [.count, .total, .mean, .share, .ratio]
  /// Rules that let amounts show on few respondents, so that small tables put the search to work.
  static let rules = DisclosureRules(minimumForAmounts: 3)

  @Test(arguments: measures) func `the audit finds nothing after review`(measure: CandidateTable.Measure) {
    for seed in 1...150 {
      var generator = SeededChance(seed: seed)
      let tables = (0..<2).map { _ in CandidateTable.random(measure, using: &generator) }
      for table in tables {
        let reviewed = DisclosureReview(rules: Self.rules).hidden([table])
        let findings = Auditor.findings(publishing: reviewed, of: [table], rules: Self.rules)
        #expect(findings.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test(arguments: measures) func `no secondary cell is hidden in vain`(measure: CandidateTable.Measure) {
    var tried = 0
    for seed in 1...150 {
      var generator = SeededChance(seed: seed)
      let table = CandidateTable.random(measure, using: &generator)
      let reviewed = DisclosureReview(rules: Self.rules).hidden([table])[0]
      for place in reviewed.rows.indices where reviewed.rows[place].hiddenReason == .secondary {
        let opened = reviewed.showing(place, of: table)
        let findings = Auditor.findings(publishing: [opened], of: [table], rules: Self.rules)
        #expect(!findings.isEmpty, "seed \(seed), row \(place)")
        tried += 1
      }
    }
    #expect(tried > 20)
  }

  @Test(arguments: measures) func `an unsafe cell that is shown is found`(measure: CandidateTable.Measure) {
    for seed in 1...100 {
      var generator = SeededChance(seed: seed)
      let table = CandidateTable.random(measure, using: &generator)
      let reviewed = DisclosureReview(rules: Self.rules).hidden([table])[0]
      guard reviewed.total.figure != nil else { continue }
      for place in reviewed.rows.indices where reviewed.rows[place].hiddenReason?.isPrimary ?? false {
        let opened = reviewed.showing(place, of: table)
        let findings = Auditor.findings(publishing: [opened], of: [table], rules: Self.rules)
        #expect(findings.contains { $0.problem == .shownThoughUnsafe }, "seed \(seed), row \(place)")
      }
    }
  }

  @Test func `several tables of one release pass together`() {
    for seed in 1...100 {
      var generator = SeededChance(seed: seed)
      let sizes = (0..<4).map { _ in Int.random(in: 1...12, using: &generator) }
      let tables = ["a", "b", "c"].map { indicator in
        CandidateTable.shares(
          sizes.map { (Int.random(in: 0...$0, using: &generator), $0) }, indicator: indicator)
      }
      let reviewed = DisclosureReview(rules: Self.rules).hidden(tables)
      #expect(
        Auditor.findings(publishing: reviewed, of: tables, rules: Self.rules).isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: [CandidateTable.Measure.count, .share])
  func `trying every possible table leaves each unsafe cell several values`(measure: CandidateTable.Measure) {
    for seed in 1...80 {
      var generator = SeededChance(seed: seed)
      let table = CandidateTable.random(measure, using: &generator, most: 7)
      let reviewed = DisclosureReview(rules: Self.rules).hidden([table])[0]
      guard reviewed.total.figure != nil else { continue }
      let possible = Enumeration(reviewed, of: table).values()
      for place in table.rows.indices where reviewed.rows[place].hiddenReason?.isPrimary ?? false {
        let truth = table.contributions.filter { $0.row == place }
        guard !truth.isEmpty else { continue }
        #expect(possible[place].count > 1, "seed \(seed), row \(place)")
      }
    }
  }
}

extension ReviewedTable {
  /// The table with one more row shown, as the candidate has it.
  fileprivate func showing(_ place: Int, of table: CandidateTable) -> ReviewedTable {
    let truth = table.contributions.filter { $0.row == place }
    var rows = rows
    rows[place] = ReleasedCell(
      key: rows[place].key, origin: .reviewed,
      content: .figure(
        ReleasedFigure(
          estimate: Grain(decimals: 4, multiple: 1, isCoarse: false).nearest(table.rows[place].estimate ?? 0),
          low: nil, high: nil, respondents: .exactly(truth.count),
          numerator: nil)))
    return ReviewedTable(indicator: indicator, domain: domain, total: total, rows: rows)
  }
}

/// Every table of whole numbers that agrees with what is published, by brute force.
private struct Enumeration {
  typealias Line = (respondents: Int, numerator: Int)

  let choices: [[Line]]
  let total: Line

  init(_ reviewed: ReviewedTable, of table: CandidateTable) {
    func numerator(_ members: [Contribution]) -> Int { members.count { $0.value != 0 } }
    let all = table.contributions
    total = (all.count, numerator(all))
    choices = reviewed.rows.enumerated().map { place, cell in
      let truth = all.filter { $0.row == place }
      if cell.figure != nil || truth.isEmpty { return [(truth.count, numerator(truth))] }
      let bases =
        switch cell.respondents {
        case .exactly(let count): count...count
        case .fewerThan(let threshold): 0...(threshold - 1)
        case .withheld: 3...max(3, all.count)
        }
      return bases.flatMap { base in (0...base).map { (base, $0) } }.filter { line in
        let least = min(line.1, line.0 - line.1)
        return switch cell.hiddenReason {
        case .secondary: table.measure == .count ? line.1 == line.0 : least >= 3
        case .smallPart: least < 3
        default: table.measure == .count ? line.1 == line.0 : true
        }
      }
    }
  }

  /// By row, the pairs (respondents, numerator) met in some possible table.
  func values() -> [Set<[Int]>] {
    var met = [Set<[Int]>](repeating: [], count: choices.count)
    func extend(_ chosen: [Line], _ left: Line) {
      guard left.respondents >= 0, left.numerator >= 0 else { return }
      guard chosen.count < choices.count else {
        if left == (0, 0) {
          for (place, line) in chosen.enumerated() { met[place].insert([line.respondents, line.numerator]) }
        }
        return
      }
      for line in choices[chosen.count] {
        extend(chosen + [line], (left.respondents - line.respondents, left.numerator - line.numerator))
      }
    }
    extend([], total)
    return met
  }
}
