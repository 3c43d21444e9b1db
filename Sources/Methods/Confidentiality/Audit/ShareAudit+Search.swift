// SPDX-License-Identifier: AGPL-3.0-or-later

extension ShareAudit {
  /// Looks for other numbers behind a line, one stratum having another number than the true one. It goes
  /// through the strata in turn, what is nearest to the truth first, and leaves a way once the share can
  /// no longer be the one that is printed.
  struct Search {
    private let audit: ShareAudit
    private let heaps: [Heap]
    private let line: Int
    private let figure: ReleasedFigure
    private let printed: PrintedFigure
    private let choices: [[Int]]
    private let whole: Double
    private var left = ShareAudit.most
    private(set) var isComplete = true

    init(
      audit: ShareAudit, heaps: [Heap], moving place: Int, _ insight: Insight?, line: Int,
      figure: ReleasedFigure
    ) {
      let order = [place] + heaps.indices.filter { $0 != place }
      self.audit = audit
      self.heaps = order.map { heaps[$0] }
      self.line = line
      self.figure = figure
      printed = PrintedFigure(figure, decimals: audit.table.candidate.decimals)
      choices = order.map { at in
        let heap = heaps[at]
        return (0...heap.size).filter { number in
          audit.mayHold(number, heap) && (at != place || number != heap.truth)
            && (insight?.heap != at || insight?.impossible != number)
        }.sorted { (abs($0 - heap.truth), $0) < (abs($1 - heap.truth), $1) }
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
}
