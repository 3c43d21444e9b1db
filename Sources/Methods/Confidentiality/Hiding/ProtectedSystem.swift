// SPDX-License-Identifier: AGPL-3.0-or-later

/// A system of values with what must stay unknown of them.
///
/// Cells that are hidden together form a group; a pattern is a set of groups.
struct ProtectedSystem: Sendable {
  /// How far below and above the truth an unsafe value must stay possible.
  struct Room: Sendable {
    var down = 0.0
    var up = 0.0
  }

  var system: AdditiveSystem
  /// The group of each cell; nil for one that is always known.
  var group: [Int?]
  /// The unsafe cells and their room; each must at least not be known exactly.
  var needs: [Int: Room] = [:]
  /// The cells known to the one respondent who makes them.
  var lone: [Int] = []
  /// Cells whose being known is nobody's concern.
  var exempt: Set<Int> = []

  /// What is wrong with a pattern.
  enum Verdict {
    case safe
    /// An unsafe value is known too well.
    case unsafe
    /// The groups hidden in vain, since what they hide is known anyway.
    case vain(Set<Int>)
  }

  /// Whether hiding these groups keeps unknown what must be.
  func verdict(hiding groups: Set<Int>) -> Verdict {
    let hidden = cells(hiddenWith: groups)
    if isBridged(hidden) { return .unsafe }
    let program = RoomProgram(system, hidden: hidden)
    var vain: Set<Int> = []
    for cell in hidden where !exempt.contains(cell) {
      let value = abs(system.cells[cell].value)
      let slack = 1e-6 * max(1, value)
      let (down, up) = program.room(of: cell)
      if let need = needs[cell] {
        if down + up <= slack || down < need.down - slack || up < need.up - slack { return .unsafe }
      } else if down + up <= slack, let own = group[cell] {
        vain.insert(own)
      }
    }
    // The one respondent of a line knows all the values of that line.
    for attacker in Set(lone.compactMap { group[$0] }) where groups.contains(attacker) {
      let left = hidden.filter { group[$0] != attacker }
      let others = RoomProgram(system, hidden: left)
      for cell in left where needs[cell] != nil {
        let (down, up) = others.room(of: cell)
        if down + up <= 1e-6 * max(1, abs(system.cells[cell].value)) { return .unsafe }
      }
    }
    return vain.isEmpty ? .safe : .vain(vain)
  }

  /// The cells of these groups.
  func cells(hiddenWith groups: Set<Int>) -> [Int] {
    group.indices.filter { group[$0].map(groups.contains) ?? false }
  }

  /// The groups of these cells.
  func groups(of cells: [Int]) -> Set<Int> { Set(cells.compactMap { group[$0] }) }

  /// What moving a cell costs by unit: nothing when it is hidden already.
  func cost(_ cell: Int, _ hidden: Set<Int>) -> Double { group[cell].map(hidden.contains) ?? true ? 0 : 1 }

  /// Whether an unsafe cell stands alone in a sum: seen without solving anything.
  private func isBridged(_ hidden: [Int]) -> Bool {
    let set = Set(hidden)
    return system.equations.contains { equation in
      let unknown = ([equation.total] + equation.parts).filter(set.contains)
      return unknown.count == 1 && needs[unknown[0]] != nil
    }
  }
}
