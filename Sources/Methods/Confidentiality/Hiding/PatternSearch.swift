// SPDX-License-Identifier: AGPL-3.0-or-later

/// The search for the fewest additional groups that make a pattern safe.
///
/// All patterns of one more group, then two, and so on, the cheapest first, as long as they are few. Beyond,
/// each unsafe cell gets its room by the cheapest move, and what is hidden is shown again group by group, the
/// dearest first, as long as the pattern holds.
struct PatternSearch {
  /// What hiding a group costs: its respondents, then its value.
  struct Cost: Comparable {
    var respondents: Int
    var value: Double

    static func < (left: Self, right: Self) -> Bool {
      (left.respondents, left.value) < (right.respondents, right.value)
    }
  }

  let systems: [ProtectedSystem]
  /// The groups that may be hidden, with their cost.
  let optional: [Int: Cost]
  /// How many patterns may be tried one after the other.
  var budget = 500

  /// The pattern, `required` included, or nil when none protects.
  func pattern(including required: Set<Int>) -> Set<Int>? {
    let order = optional.filter { !required.contains($0.key) }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    guard let full = widest(required, order) else { return nil }
    if let found = smallest(required, order) { return found }
    let grown = grown(from: required, within: full)
    return improved(narrowed(isSafe(grown) ? grown : full, keeping: required), required, order)
  }

  private func isSafe(_ groups: Set<Int>) -> Bool {
    systems.allSatisfy { if case .safe = $0.verdict(hiding: groups) { true } else { false } }
  }

  /// Everything that can be hidden usefully, or nil when even that leaves an unsafe value known.
  private func widest(_ required: Set<Int>, _ order: [Int]) -> Set<Int>? {
    var groups = required.union(order)
    while true {
      var vain: Set<Int> = []
      for system in systems {
        switch system.verdict(hiding: groups) {
        case .safe: continue
        case .unsafe: return nil
        case .vain(let found): vain.formUnion(found)
        }
      }
      if vain.isEmpty { return groups }
      // A required group that is known anyway in one measure cannot be helped by hiding less.
      guard vain.isDisjoint(with: required) else { return nil }
      groups.subtract(vain)
    }
  }

  /// The required groups and those that move with them at the least cost.
  private func grown(from required: Set<Int>, within full: Set<Int>) -> Set<Int> {
    var groups = required
    for system in systems {
      let movable = system.cells(hiddenWith: full)
      let moves = CheapestMove(system.system, moving: movable)
      for (cell, room) in system.needs.sorted(by: { $0.key < $1.key }) {
        let least = 1e-3 * max(1, abs(system.system.cells[cell].value))
        for distance in [max(room.up, least), -max(room.down, least)] {
          groups.formUnion(
            system.groups(of: moves.cells(moving: cell, by: distance) { system.cost($0, groups) }))
        }
      }
      for attacker in Set(system.lone.compactMap { system.group[$0] }).sorted()
      where groups.contains(attacker) {
        let others = CheapestMove(system.system, moving: movable.filter { system.group[$0] != attacker })
        for cell in system.needs.keys.sorted() where system.group[cell] != attacker {
          let least = 1e-3 * max(1, abs(system.system.cells[cell].value))
          groups.formUnion(
            system.groups(of: others.cells(moving: cell, by: least) { system.cost($0, groups) }))
        }
      }
    }
    return groups
  }

  private func smallest(_ required: Set<Int>, _ order: [Int]) -> Set<Int>? {
    var left = budget
    for size in 0...order.count {
      let patterns = Self.combinations(of: order, size: size, atMost: left)
      guard let patterns else { return nil }
      left -= patterns.count
      let priced = patterns.map { ($0, total(of: $0)) }.sorted { $0.1 < $1.1 }
      for (pattern, _) in priced where isSafe(required.union(pattern)) { return required.union(pattern) }
    }
    return nil
  }

  private func total(of groups: [Int]) -> Cost {
    groups.reduce(Cost(respondents: 0, value: 0)) { sum, group in
      let cost = optional[group] ?? Cost(respondents: 0, value: 0)
      return Cost(respondents: sum.respondents + cost.respondents, value: sum.value + cost.value)
    }
  }

  private func narrowed(_ groups: Set<Int>, keeping required: Set<Int>) -> Set<Int> {
    var groups = groups
    var changed = true
    while changed {
      changed = false
      let secondary = groups.subtracting(required)
        .sorted { (total(of: [$1]), $1) < (total(of: [$0]), $0) }
      for group in secondary where isSafe(groups.subtracting([group])) {
        groups.remove(group)
        changed = true
      }
    }
    return groups
  }

  /// Two hidden groups exchanged for one, as long as it can be done.
  private func improved(_ start: Set<Int>, _ required: Set<Int>, _ order: [Int]) -> Set<Int> {
    var groups = start
    var left = budget
    search: while true {
      let secondary = groups.subtracting(required).sorted()
      for (i, first) in secondary.enumerated() {
        for second in secondary[(i + 1)...] {
          for other in order where !groups.contains(other) {
            left -= 1
            guard left > 0 else { return groups }
            let tried = groups.subtracting([first, second]).union([other])
            if isSafe(tried) {
              groups = narrowed(tried, keeping: required)
              continue search
            }
          }
        }
      }
      return groups
    }
  }

  /// The subsets of `size` elements, or nil when they are more than `limit`.
  private static func combinations(of elements: [Int], size: Int, atMost limit: Int) -> [[Int]]? {
    var count = 1.0
    for k in 0..<size { count *= Double(elements.count - k) / Double(k + 1) }
    guard count <= Double(limit) else { return nil }
    var found: [[Int]] = []
    func extend(_ chosen: [Int], from start: Int) {
      if chosen.count == size { return found.append(chosen) }
      guard start < elements.count else { return }
      for next in start..<elements.count { extend(chosen + [elements[next]], from: next + 1) }
    }
    extend([], from: 0)
    return found
  }
}
