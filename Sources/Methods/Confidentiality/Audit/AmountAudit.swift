// SPDX-License-Identifier: AGPL-3.0-or-later

/// The audit of the weighted sums of a table, of which an estimate and a known population give one by line.
struct AmountAudit {
  private var audit: LineAudit
  private let table: TableAudit
  private let ofDenominators: Bool

  /// The sums of the values of a table, or of its denominators.
  init(_ table: TableAudit, ofDenominators: Bool) {
    self.table = table
    self.ofDenominators = ofDenominators
    audit = LineAudit(table)
    let isSigned = table.candidate.contributions.contains { number(of: $0) < 0 }
    var terms: [OutsiderKnowledge.Term] = []
    for (line, published) in table.lines.enumerated() {
      let isKnown = published.cell.figure != nil || published.truth.isEmpty
      let isUnsafe = published.isUnsafe(table.candidate.measure, table.rules)
      terms.append(term(line, published.truth, isKnown: isKnown, isUnsafe: isUnsafe, isSigned: isSigned))
    }
    let total = table.lines.count - 1
    if !table.rest.isEmpty {
      let rest = PublishedLine(cell: table.lines[total].cell, truth: table.rest, knownBase: nil)
      let isUnsafe = rest.isUnsafe(table.candidate.measure, table.rules)
      terms.append(term(total + 1, table.rest, isKnown: false, isUnsafe: isUnsafe, isSigned: isSigned))
    }
    let parts = terms.indices.filter { $0 != total }.map { terms[$0] }
    audit.knowledge.state(terms[total], isSumOf: parts)
  }

  /// What is found again.
  func findings() -> [AuditFinding] { audit.findings() }

  private func number(of contribution: Contribution) -> Double {
    switch table.candidate.measure {
    case .count: 1
    case .share: contribution.value == 0 ? 0 : 1
    case .total, .mean: contribution.value
    case .ratio: ofDenominators ? contribution.denominator : contribution.value
    }
  }

  private mutating func term(
    _ line: Int, _ truth: [Contribution], isKnown: Bool, isUnsafe: Bool, isSigned: Bool
  ) -> OutsiderKnowledge.Term {
    let sizes = truth.map { number(of: $0) * $0.weight }
    let sum = sizes.reduce(0, +)
    guard !isKnown else { return .known(sum) }
    let isShare = table.candidate.measure == .share
    let weights = truth.map(\.weight).reduce(0, +)
    let term = audit.knowledge.unknown(
      lower: isSigned ? nil : 0, upper: isShare ? weights : nil, isWhole: false)
    guard case .unknown(let unknown) = term else { return term }
    if truth.count == 1 { audit.ownValues[line, default: []].append((unknown, sum)) }
    if isUnsafe {
      let wanted = isShare ? nil : width(around: sizes.map(abs))
      audit.secrets.append(.init(line: line, unknown: unknown, truth: sum, wanted: wanted))
    }
    return term
  }

  private func width(around sizes: [Double]) -> Auditor.Width {
    let size = sizes.reduce(0, +)
    let relative = table.rules.relativeRoom * size
    guard table.candidate.measure != .count else { return .init(down: relative, up: relative) }
    return .init(down: relative, up: max(relative, (sizes.max() ?? 0) / table.rules.dominance - size))
  }
}
