// SPDX-License-Identifier: AGPL-3.0-or-later

extension Auditor {
  /// What is wrong with publishing a case with the cells `hidden` left out.
  public static func findings(in table: ProtectionCase, hiding hidden: Set<Int>) -> [AuditFinding] {
    let unsafe = Set(table.cells.indices.filter { mustBeHidden(table.cells[$0], in: table) })
    var findings: [AuditFinding] = []
    for (place, cell) in table.cells.enumerated() {
      if unsafe.contains(place) && !hidden.contains(place) {
        findings.append(table.finding(place, .shownThoughUnsafe))
      }
      if hidden.contains(place) && (cell.frequency == 0 || table.alwaysPublished.contains(place)) {
        findings.append(table.finding(place, .hiddenInVain))
      }
    }
    for shown in table.published {
      let judged = shown == table.measure ? unsafe : []
      findings += leaks(in: table, hiding: hidden.sorted(), shown, judged: judged)
    }
    return findings
  }

  private static func mustBeHidden(_ cell: ProtectionCase.Cell, in table: ProtectionCase) -> Bool {
    let isFew = (1..<table.rules.minimumRespondents).contains(cell.frequency)
    guard table.measure == .value, cell.value > 0 else { return isFew }
    return isFew || (cell.largest ?? 0) / cell.value >= table.rules.dominance - 1e-9
  }

  private static func leaks(
    in table: ProtectionCase, hiding hidden: [Int], _ shown: ProtectionCase.Measure, judged: Set<Int>
  ) -> [AuditFinding] {
    let (knowledge, unknowns) = outsider(of: table, hiding: hidden, shown)
    let program = OutsiderProgram(knowledge)
    var findings: [AuditFinding] = []
    for place in hidden {
      guard let unknown = unknowns[place], let interval = program?.interval(of: unknown) else {
        findings.append(table.finding(place, .unsolved))
        continue
      }
      let wanted = judged.contains(place) ? width(around: table.cells[place], in: table) : nil
      if let problem = problem(interval, truth: table.cells[place].number(shown), wanted: wanted) {
        findings.append(table.finding(place, problem))
      }
    }
    guard table.protectsAgainstContributors, shown == table.measure else { return findings }
    for lone in hidden where table.cells[lone].frequency == 1 {
      guard let own = unknowns[lone] else { continue }
      let program = OutsiderProgram(knowledge.learning(own, is: table.cells[lone].number(shown)))
      for place in hidden where place != lone && judged.contains(place) {
        guard let unknown = unknowns[place], let interval = program?.interval(of: unknown) else {
          findings.append(table.finding(place, .unsolved))
          continue
        }
        guard isPoint(interval, table.cells[place].number(shown)) else { continue }
        findings.append(table.finding(place, .recoverableByContributor(from: table.name(of: lone))))
      }
    }
    return findings
  }

  private static func outsider(
    of table: ProtectionCase, hiding hidden: [Int], _ shown: ProtectionCase.Measure
  ) -> (OutsiderKnowledge, unknowns: [Int: Int]) {
    var knowledge = OutsiderKnowledge()
    var terms = table.cells.map { OutsiderKnowledge.Term.known($0.number(shown)) }
    var unknowns: [Int: Int] = [:]
    for place in hidden {
      // Real numbers, for counts too: the property asked of a case is stated on them.
      terms[place] = knowledge.unknown(lower: 0, upper: table.knownUpper, isWhole: false)
      if case .unknown(let unknown) = terms[place] { unknowns[place] = unknown }
    }
    for equation in table.equations {
      knowledge.state(terms[equation.total], isSumOf: equation.parts.map { terms[$0] })
    }
    return (knowledge, unknowns)
  }

  private static func width(around cell: ProtectionCase.Cell, in table: ProtectionCase) -> Width {
    if table.measure == .frequency {
      let count = Double(cell.frequency)
      return Width(down: min(1, count), up: max(1, Double(table.rules.minimumRespondents) - count))
    }
    let share = table.rules.relativeRoom * cell.value
    return Width(down: share, up: max(share, (cell.largest ?? 0) / table.rules.dominance - cell.value))
  }
}

extension ProtectionCase {
  fileprivate func name(of place: Int) -> String { cells[place].keys.joined(separator: "/") }

  fileprivate func finding(_ place: Int, _ problem: AuditFinding.Problem) -> AuditFinding {
    AuditFinding(table: id, key: name(of: place), problem: problem)
  }
}
