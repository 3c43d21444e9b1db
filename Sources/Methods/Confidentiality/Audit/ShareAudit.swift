// SPDX-License-Identifier: AGPL-3.0-or-later

/// The audit of shares by someone who tries every set of numbers by stratum that could be behind a line.
///
/// It knows the weights, the numbers of answers by stratum, the numerators and reasons published. A small
/// number that is the only one left is a leak. It tries `most` sets at most by line; what it has not found
/// possible twice by then counts as not solved.
struct ShareAudit {
  private static let most = 20_000

  private let table: TableAudit

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
    let keepsNumerators = !(isByStratum ? [total] : Array(0...total)).contains { line in
      table.lines[line].cell.figure != nil && heaps(of: line).contains { isSmall($0.truth, of: $0.size) }
    }
    let numerators = table.lines.indices.filter { table.lines[$0].cell.figure?.numerator != nil }
    if !keepsNumerators { found += numerators.map { table.finding($0, .shownThoughUnsafe) } }
    return found
  }

  /// The respondents of a line in a stratum.
  private struct Heap {
    let members: [Int]
    let weight: Double
    let truth: Int
    /// The line of the table that this stratum is, when its rows are the strata.
    let line: Int?
    var size: Int { members.count }
  }

  private func isSmall(_ number: Int, of size: Int) -> Bool {
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
    return heaps.indices.filter { isSmall(heaps[$0].truth, of: heaps[$0].size) }.compactMap { place in
      var search = Search(audit: self, heaps: heaps, moving: place, line: line, figure: figure)
      if search.finds() { return nil }
      return table.finding(heaps[place].line ?? line, search.isComplete ? .recoverable : .unsolved)
    }
  }

  /// Whether a stratum could hold this number, by what its own row says.
  private func mayHold(_ number: Int, _ heap: Heap) -> Bool {
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

  private func exact(_ numbers: [Int], _ heaps: [Heap], _ line: Int) -> Candidate? {
    var values = table.candidate.contributions.map { $0.value }
    for (number, heap) in zip(numbers, heaps) {
      for (place, member) in heap.members.enumerated() { values[member] = place < number ? 1 : 0 }
    }
    return table.candidate.recalculation?.line(values, line == table.lines.count - 1 ? nil : line)
  }

  /// Looks for other numbers behind a line, one stratum having another number than the true one. It goes
  /// through the strata in turn, what is nearest to the truth first, and leaves a way once the share can
  /// no longer be the one that is printed.
  private struct Search {
    private let audit: ShareAudit
    private let heaps: [Heap]
    private let line: Int
    private let figure: ReleasedFigure
    private let printed: PrintedFigure
    private let choices: [[Int]]
    private let whole: Double
    private var left = ShareAudit.most
    private(set) var isComplete = true

    init(audit: ShareAudit, heaps: [Heap], moving place: Int, line: Int, figure: ReleasedFigure) {
      self.audit = audit
      self.heaps = [heaps[place]] + heaps.indices.filter { $0 != place }.map { heaps[$0] }
      self.line = line
      self.figure = figure
      printed = PrintedFigure(figure, decimals: audit.table.candidate.decimals)
      choices = self.heaps.enumerated().map { order, heap in
        (0...heap.size).filter { audit.mayHold($0, heap) && (order > 0 || $0 != heap.truth) }
          .sorted { (abs($0 - heap.truth), $0) < (abs($1 - heap.truth), $1) }
      }
      whole = heaps.reduce(0) { $0 + $1.weight * Double($1.size) }
    }

    mutating func finds() -> Bool {
      let sets = choices.reduce(1.0) { $0 * Double($1.count) }
      return sets <= Double(ShareAudit.most) ? extends([], 0) : findsInThree()
    }

    /// Too many sets to try: those that differ in three strata, whatever the numbers there.
    private mutating func findsInThree() -> Bool {
      isComplete = false
      var numbers = heaps.map(\.truth)
      let others = heaps.indices.dropFirst()
      for moved in choices[0] {
        numbers[0] = moved
        for second in others {
          for third in others where third >= second {
            for one in choices[second] {
              for other in third == second ? [one] : choices[third] {
                (numbers[second], numbers[third]) = (one, other)
                guard printed.estimates.contains(share(numbers)) else { continue }
                left -= 1
                if arePossible(numbers) { return true }
                if left <= 0 { return false }
              }
            }
            (numbers[second], numbers[third]) = (heaps[second].truth, heaps[third].truth)
          }
        }
      }
      return false
    }

    private func share(_ numbers: [Int]) -> Double {
      zip(numbers, heaps).reduce(0) { $0 + $1.1.weight * Double($1.0) } / whole
    }

    private mutating func extends(_ numbers: [Int], _ sum: Double) -> Bool {
      guard left > 0 else {
        isComplete = false
        return false
      }
      left -= 1
      let rest = heaps[numbers.count...].reduce(0) { $0 + $1.weight * Double($1.size) }
      guard sum / whole <= printed.estimates.upperBound + 1e-9,
        (sum + rest) / whole >= printed.estimates.lowerBound - 1e-9
      else { return false }
      guard numbers.count < heaps.count else { return arePossible(numbers) }
      let weight = heaps[numbers.count].weight
      for number in choices[numbers.count] where extends(numbers + [number], sum + weight * Double(number)) {
        return true
      }
      return false
    }

    private func arePossible(_ numbers: [Int]) -> Bool {
      // A line with too few on a side would not be here.
      let size = heaps.reduce(0) { $0 + $1.size }
      guard !audit.isSmall(numbers.reduce(0, +), of: size) else { return false }
      if case .exactly(let numerator) = figure.numerator {
        guard numbers.reduce(0, +) == numerator else { return false }
      } else if audit.isAlone, !zip(numbers, heaps).contains(where: { audit.isSmall($0, of: $1.size) }) {
        // No numerator is given: some stratum is small.
        return false
      }
      return audit.exact(numbers, heaps, line).map(printed.agrees) ?? false
    }
  }

  /// Whether the whole is the only line whose strata may keep the numerators back.
  private var isAlone: Bool { table.candidate.drawn != nil || table.lines.count == 1 }
}
