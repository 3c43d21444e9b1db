// SPDX-License-Identifier: AGPL-3.0-or-later

extension Auditor {
  /// What is wrong with publishing these reviewed tables of those candidates, all those of a release
  /// together.
  public static func findings(
    publishing published: [ReviewedTable], of candidates: [CandidateTable], rules: DisclosureRules
  ) -> [AuditFinding] {
    guard published.count == candidates.count else {
      return [AuditFinding(table: "", key: "", problem: .notTheTable)]
    }
    let findings = published.indices.flatMap { place in
      let audit = TableAudit(place, of: published, candidates, rules)
      return audit.differences() + audit.shownThoughUnsafe() + audit.leaks()
    }
    return findings + shownBeside(published, candidates)
  }

  /// Rows hidden in a table and shown in another of the domain that measures one of the same variables: with
  /// the weights, the one gives the other back.
  private static func shownBeside(
    _ published: [ReviewedTable], _ candidates: [CandidateTable]
  ) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for (table, candidate) in zip(published, candidates) where table.total.figure != nil {
      let others = zip(published, candidates).filter { other, source in
        source.domain == candidate.domain && !source.variables.isDisjoint(with: candidate.variables)
          && other.total.figure != nil && other.rows.count == table.rows.count
      }
      for (place, row) in table.rows.enumerated() where row.figure == nil {
        // An empty row is known to be empty.
        guard candidate.contributions.contains(where: { $0.row == place }),
          others.contains(where: { $0.0.rows[place].figure != nil })
        else { continue }
        findings.append(
          AuditFinding(
            table: "\(candidate.indicator) · \(candidate.domain)", key: row.key, problem: .shownBeside))
      }
    }
    return findings
  }
}

/// The audit of one table among those published with it.
struct TableAudit {
  let name: String
  let candidate: CandidateTable
  let rules: DisclosureRules
  /// The rows, then the total.
  let lines: [PublishedLine]
  /// The respondents of the total in no row.
  let rest: [Contribution]

  /// The table at `place`.
  init(
    _ place: Int, of published: [ReviewedTable], _ candidates: [CandidateTable], _ rules: DisclosureRules
  ) {
    let (table, candidate) = (published[place], candidates[place])
    func truths(_ candidate: CandidateTable) -> [[Contribution]] {
      candidate.rows.indices.map { row in candidate.contributions.filter { $0.row == row } }
        + [candidate.contributions]
    }
    let own = truths(candidate)
    name = "\(candidate.indicator) · \(candidate.domain)"
    lines = zip(table.rows + [table.total], own).enumerated().map { line, pair in
      let (cell, truth) = pair
      let isTotal = line == table.rows.count
      // Another table of the domain may show the same base; for the total, any table may.
      let isShown = zip(published, candidates).contains { other, source in
        guard isTotal || source.domain == candidate.domain else { return false }
        let cells = isTotal ? [other.total] : other.rows
        let bases = isTotal ? [source.contributions] : Array(truths(source).dropLast())
        let at = isTotal ? 0 : line
        guard cells.indices.contains(at), bases.indices.contains(at) else { return false }
        return bases[at].count == truth.count && cells[at].respondents == .exactly(truth.count)
      }
      return PublishedLine(cell: cell, truth: truth, knownBase: isShown || truth.isEmpty ? truth.count : nil)
    }
    rest = candidate.contributions.filter { $0.row == nil }
    self.candidate = candidate
    self.rules = rules
  }

  func finding(_ line: Int, _ problem: AuditFinding.Problem) -> AuditFinding {
    AuditFinding(table: name, key: lines.indices.contains(line) ? lines[line].cell.key : "", problem: problem)
  }

  /// Cells that are not those of the candidate.
  func differences() -> [AuditFinding] {
    let candidates = candidate.rows + [candidate.total]
    guard candidates.count == lines.count else { return [finding(-1, .notTheTable)] }
    return zip(lines, candidates).enumerated().compactMap { line, pair in
      let (published, source) = pair
      let figure = published.cell.figure
      let isSame =
        published.cell.key == source.key && published.cell.origin == .reviewed && published.countsAreTrue
        && (figure.map { PrintedFigure($0, decimals: candidate.decimals).isRounding(of: source) } ?? true)
      return isSame ? nil : finding(line, .notTheTable)
    }
  }

  /// Cells that the rules hide and that are shown.
  func shownThoughUnsafe() -> [AuditFinding] {
    lines.indices.compactMap { line in
      let isShown = lines[line].cell.figure != nil
      let baseIsShown =
        lines[line].truth.count < rules.minimumRespondents
        && lines[line].cell.respondents == .exactly(lines[line].truth.count)
      let isWrong = isShown && lines[line].isUnsafe(candidate.measure, rules) || baseIsShown
      if isWrong { return finding(line, .shownThoughUnsafe) }
      let tells = [.dominance, .uniform].contains(lines[line].cell.hiddenReason)
      return tells ? finding(line, .tellingReason) : nil
    }
  }

  /// Hidden values that can be found again.
  func leaks() -> [AuditFinding] {
    var findings = CountAudit(self).findings()
    let sums = candidate.measure == .ratio ? [false, true] : [false]
    for ofDenominators in sums { findings += AmountAudit(self, ofDenominators: ofDenominators).findings() }
    findings += ShareAudit(self).findings() + StratumAudit(self).findings() + VersionAudit(self).findings()
    var seen: Set<AuditFinding> = []
    return findings.filter { seen.insert($0).inserted }
  }
}
