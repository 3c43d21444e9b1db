// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// What may be published of a case.
public enum ProtectionAnswer: Hashable, Sendable {
  /// These cells are hidden, unsafe ones included, in increasing order.
  case protected(suppressed: [Int])
  /// No pattern protects: the table is withheld.
  case notProtectable

  /// The answer as `essaim protect` writes it.
  public func json(id: String) -> JSON {
    switch self {
    case .protected(let cells):
      ["id": .text(id), "status": "protected", "suppressed": .list(cells.map { .integer($0) })]
    case .notProtectable: ["id": .text(id), "status": "not_protectable"]
    }
  }
}

extension ProtectionCase {
  /// The cells that the rules hide by themselves.
  public var unsafeCells: Set<Int> { Set(cells.indices.filter(isUnsafe)) }

  /// The cells to hide, found and then audited by other code.
  ///
  /// - Throws: `.auditFailed` when the audit does not agree, which is a fault of the program.
  public func protected() throws(ProtectionCaseError) -> ProtectionAnswer {
    let unsafe = unsafeCells
    guard unsafe.isDisjoint(with: alwaysPublished) else { return .notProtectable }
    let hideable = cells.indices.filter { cells[$0].frequency > 0 && !alwaysPublished.contains($0) }
    let costs = hideable.map {
      ($0, PatternSearch.Cost(respondents: cells[$0].frequency, value: cells[$0].value))
    }
    let search = PatternSearch(
      systems: published.map { system(of: $0, unsafe) }, optional: Dictionary(uniqueKeysWithValues: costs))
    guard let pattern = search.pattern(including: unsafe) else { return .notProtectable }
    let findings = Auditor.findings(in: self, hiding: pattern)
    guard findings.isEmpty else { throw .auditFailed(findings) }
    return .protected(suppressed: pattern.sorted())
  }

  private func isUnsafe(_ place: Int) -> Bool {
    let cell = cells[place]
    guard cell.frequency > 0 else { return false }
    if cell.frequency < rules.minimumRespondents { return true }
    guard measure == .value, cell.value > 0, let largest = cell.largest else { return false }
    return largest >= rules.dominance * cell.value - 1e-9
  }

  private func system(of shown: Measure, _ unsafe: Set<Int>) -> ProtectedSystem {
    var system = AdditiveSystem()
    for cell in cells { _ = system.add(cell.number(shown), upper: knownUpper) }
    for equation in equations { system.add(equation.total, isSumOf: equation.parts) }
    var protected = ProtectedSystem(
      system: system, group: cells.indices.map { cells[$0].frequency > 0 ? $0 : nil })
    guard shown == measure else { return protected }
    for place in unsafe { protected.needs[place] = room(of: cells[place]) }
    if protectsAgainstContributors { protected.lone = cells.indices.filter { cells[$0].frequency == 1 } }
    return protected
  }

  private func room(of cell: Cell) -> ProtectedSystem.Room {
    let size = cell.number(measure)
    if measure == .frequency {
      return .init(down: min(1, size), up: max(Double(rules.minimumRespondents) - size, 1))
    }
    let relative = rules.relativeRoom * size
    return .init(down: relative, up: max(relative, (cell.largest ?? 0) / rules.dominance - size))
  }
}
