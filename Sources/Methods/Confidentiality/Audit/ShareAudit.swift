// SPDX-License-Identifier: AGPL-3.0-or-later

/// The audit of shares by someone who tries every set of numbers by stratum that could be behind a line.
///
/// It knows the weights, the numbers of answers by stratum, the numerators and reasons published. A small
/// number that is the only one left is a leak, for a reader or for a respondent, who knows its own answer. It
/// tries `most` sets at most for each; what it has not found possible twice by then counts as not solved.
struct ShareAudit {
  /// How many sets of numbers are tried at most, by line, stratum and reader.
  static let most = 20_000

  let table: TableAudit

  init(_ table: TableAudit) { self.table = table }

  /// What is found again, and numerators published beside a small number.
  func findings() -> [AuditFinding] {
    let candidate = table.candidate
    guard candidate.measure == .share, candidate.recalculation != nil,
      candidate.contributions.contains(where: { $0.stratum != nil })
    else { return [] }
    let total = table.lines.count - 1
    var found = look(at: total)
    let isByStratum = candidate.drawn != nil
    if !isByStratum { for line in 0..<total { found += look(at: line) } }
    found += JointShareAudit(self)?.findings() ?? []
    let keepsNumerators = !(isByStratum ? [total] : Array(0...total)).contains { line in
      table.lines[line].cell.figure != nil && heaps(of: line).contains { isSmall($0.truth, of: $0.size) }
    }
    let numerators = table.lines.indices.filter { table.lines[$0].cell.figure?.numerator != nil }
    if !keepsNumerators { found += numerators.map { table.finding($0, .shownThoughUnsafe) } }
    return found
  }

  /// The respondents of a line in a stratum.
  struct Heap {
    let members: [Int]
    let weight: Double
    let truth: Int
    /// The line of the table that this stratum is, when its rows are the strata.
    let line: Int?
    var size: Int { members.count }
  }

  func isSmall(_ number: Int, of size: Int) -> Bool {
    number < table.rules.minimumRespondents || size - number < table.rules.minimumRespondents
  }

  private func heaps(of line: Int) -> [Heap] {
    let all = table.candidate.contributions
    let isWhole = line == table.lines.count - 1
    let members = all.indices.filter { isWhole || all[$0].row == line }
    return Dictionary(grouping: members) { all[$0].stratum ?? -1 }.sorted { $0.key < $1.key }.map {
      _, places in
      Heap(
        members: places, weight: all[places[0]].weight, truth: places.count { all[$0].value != 0 },
        line: isWhole && table.candidate.drawn != nil ? all[places[0]].row : nil)
    }
  }

  private func look(at line: Int) -> [AuditFinding] {
    guard let figure = table.lines[line].cell.figure else { return [] }
    let heaps = heaps(of: line)
    guard heaps.contains(where: { isSmall($0.truth, of: $0.size) }) else { return [] }
    let isEven = heaps.allSatisfy { heap in
      heap.members.allSatisfy {
        abs(table.candidate.contributions[$0].weight - heap.weight) <= 1e-9 * heap.weight
      }
    }
    guard isEven else { return [table.finding(line, .unsolved)] }
    return heaps.indices.filter { isSmall(heaps[$0].truth, of: heaps[$0].size) }.flatMap { place in
      insights(into: heaps, place).compactMap { insight in
        var search = Search(audit: self, heaps: heaps, moving: place, insight, line: line, figure: figure)
        if search.finds() { return nil }
        return table.finding(heaps[place].line ?? line, search.isComplete ? .recoverable : .unsolved)
      }
    }
  }

  /// What a respondent knows better than anyone: that so many answers of its heap are not possible, its own
  /// being there.
  struct Insight {
    let heap: Int
    let impossible: Int
  }

  /// What is known by who is nobody, then by the respondents of either side of each heap. The one respondent
  /// of the heap looked for has nothing to find there.
  private func insights(into heaps: [Heap], _ place: Int) -> [Insight?] {
    var found: [Insight?] = [nil]
    for (other, heap) in heaps.enumerated() where other != place || heap.size > 1 {
      if heap.truth > 0 { found.append(Insight(heap: other, impossible: 0)) }
      if heap.truth < heap.size { found.append(Insight(heap: other, impossible: heap.size)) }
    }
    return found
  }

  /// Whether a stratum could hold this number, by what its own row says.
  func mayHold(_ number: Int, _ heap: Heap) -> Bool {
    guard let line = heap.line else { return true }
    let cell = table.lines[line].cell
    switch cell.hiddenReason {
    case .smallPart: return isSmall(number, of: heap.size)
    case .secondary: return !isSmall(number, of: heap.size)
    case .some: return true
    case nil:
      guard let figure = cell.figure, let exact = exact([number], [heap], line) else { return false }
      return PrintedFigure(figure, decimals: table.candidate.decimals).agrees(with: exact)
    }
  }

  func exact(_ numbers: [Int], _ heaps: [Heap], _ line: Int) -> Candidate? {
    var values = table.candidate.contributions.map { $0.value }
    for (number, heap) in zip(numbers, heaps) {
      for (place, member) in heap.members.enumerated() { values[member] = place < number ? 1 : 0 }
    }
    return table.candidate.recalculation?.line(values, line == table.lines.count - 1 ? nil : line)
  }

  /// Whether the whole is the only line whose strata may keep the numerators back.
  var isAlone: Bool { table.candidate.drawn != nil || table.lines.count == 1 }
}
