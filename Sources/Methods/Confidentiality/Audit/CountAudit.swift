// SPDX-License-Identifier: AGPL-3.0-or-later

/// The audit of the whole numbers of a table: respondents, numerators, remainders.
struct CountAudit {
  private var audit: LineAudit
  private let table: TableAudit
  private var minimum: Double { Double(table.rules.minimumRespondents) }

  /// The whole numbers of a table.
  init(_ table: TableAudit) {
    self.table = table
    audit = LineAudit(table)
    let isShare = table.candidate.measure == .share
    var bases: [OutsiderKnowledge.Term] = []
    var sides: [[OutsiderKnowledge.Term]] = [[], []]
    for (line, published) in table.lines.enumerated() {
      bases.append(base(line, published))
      guard isShare else { continue }
      for side in [0, 1] { sides[side].append(part(line, published, isNumerator: side == 0)) }
      audit.knowledge.state(bases[line], isSumOf: [sides[0][line], sides[1][line]])
    }
    addRest(&bases, &sides, isShare)
    for terms in isShare ? [bases] + sides : [bases] {
      let total = table.lines.count - 1
      audit.knowledge.state(terms[total], isSumOf: terms.indices.filter { $0 != total }.map { terms[$0] })
    }
  }

  /// What is found again.
  func findings() -> [AuditFinding] { audit.findings() }

  private mutating func base(_ line: Int, _ published: PublishedLine) -> OutsiderKnowledge.Term {
    if let known = published.knownBase { return .known(Double(known)) }
    let lower: Double
    var upper: Double
    (lower, upper) =
      switch published.cell.hiddenReason {
      case .tooFewRespondents: (0, minimum - 1)
      case .tooFewForAmount: (minimum, Double(table.rules.minimumForAmounts - 1))
      case .tableWithheld: (0, .infinity)
      default: (minimum, .infinity)
      }
    // More cannot have answered in a stratum than were drawn there, which the page says.
    if let drawn = table.candidate.drawn, drawn.indices.contains(line) {
      upper = min(upper, Double(drawn[line]))
    }
    let term = audit.knowledge.unknown(lower: lower, upper: upper.isFinite ? upper : nil, isWhole: true)
    keep(term, line, published.truth.count, of: published, isSecret: Double(published.truth.count) < minimum)
    return term
  }

  private mutating func part(
    _ line: Int, _ published: PublishedLine, isNumerator: Bool
  ) -> OutsiderKnowledge.Term {
    let count = published.truth.count { ($0.value != 0) == isNumerator }
    if published.cell.figure != nil || published.truth.isEmpty { return .known(Double(count)) }
    var (lower, upper): (Double, Double?) = (0, nil)
    switch published.cell.hiddenReason {
    case .secondary: lower = minimum
    case .smallPart:
      let isGuessed = Double(published.knownBase ?? 0) >= 2 * minimum
      if isGuessed && Double(count) < minimum { upper = minimum - 1 }
    default: break
    }
    let term = audit.knowledge.unknown(lower: lower, upper: upper, isWhole: true)
    keep(term, line, count, of: published, isSecret: published.isUnsafe(.share, table.rules))
    return term
  }

  private mutating func keep(
    _ term: OutsiderKnowledge.Term, _ line: Int, _ count: Int, of published: PublishedLine, isSecret: Bool
  ) {
    guard case .unknown(let unknown) = term, !published.truth.isEmpty else { return }
    if isSecret { audit.secrets.append(.init(line: line, unknown: unknown, truth: Double(count))) }
    if published.truth.count == 1 { audit.ownValues[line, default: []].append((unknown, Double(count))) }
  }

  /// The respondents in no row: never shown, but not to be found again when they are few.
  private mutating func addRest(
    _ bases: inout [OutsiderKnowledge.Term], _ sides: inout [[OutsiderKnowledge.Term]], _ isShare: Bool
  ) {
    guard !table.rest.isEmpty else { return }
    let line = table.lines.count
    let with = table.rest.count { $0.value != 0 }
    let counts = [table.rest.count] + (isShare ? [with, table.rest.count - with] : [])
    let isFew = Double(table.rest.count) < minimum
    let isSmall = isFew || counts.dropFirst().contains { Double($0) < minimum }
    let terms = counts.enumerated().map { place, count in
      let term = audit.knowledge.unknown(lower: 0, isWhole: true)
      if case .unknown(let unknown) = term, place == 0 ? isFew : isSmall {
        audit.secrets.append(.init(line: line, unknown: unknown, truth: Double(count)))
      }
      return term
    }
    bases.append(terms[0])
    guard isShare else { return }
    for side in [0, 1] { sides[side].append(terms[side + 1]) }
    audit.knowledge.state(terms[0], isSumOf: [terms[1], terms[2]])
  }
}
