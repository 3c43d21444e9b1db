// SPDX-License-Identifier: AGPL-3.0-or-later

/// The cheapest way to give an unsafe cell room: which cells would have to move with it.
///
///     max  M v_p − Σ c_i |v_i|   such that   v_p ≤ room,   lower − a ≤ v = C z ≤ upper − a
///
/// - Source: the heuristic by linear programs of Kelly, Golden and Assad (1992).
struct CheapestMove {
  private let system: AdditiveSystem
  private let kernel: MoveKernel
  private let limits: [[Double]]
  private let scale: Double

  /// The moves of `cells`, hidden or not.
  init(_ system: AdditiveSystem, moving cells: [Int]) {
    self.system = system
    kernel = MoveKernel(of: system.equations, moving: cells)
    scale = max(1, cells.map { abs(system.cells[$0].value) }.max() ?? 1)
    limits = kernel.limits(in: system, scale: scale)
  }

  /// The cells that move when `cell` moves by `room`, up or down, at the least cost by unit moved.
  func cells(moving cell: Int, by room: Double, cost: (Int) -> Double) -> [Int] {
    guard let target = kernel.place[cell], let free = kernel.moves.first?.count, free > 0 else { return [] }
    let direction = room < 0 ? -1.0 : 1.0
    let aim = kernel.moves[target].map { direction * $0 }
    // |v_i| of each cell that costs something is a variable t_i, at least v_i and −v_i.
    let costly = kernel.cells.indices.filter { cost(kernel.cells[$0]) > 0 }
    func padded(_ row: [Double], _ place: Int? = nil) -> [Double] {
      var padding = [Double](repeating: 0, count: costly.count)
      if let place { padding[place] = -1 }
      return row + row.map { -$0 } + padding
    }
    var rows = limits.map { $0.dropLast() + [Double](repeating: 0, count: costly.count) + $0.suffix(1) }
    for (place, row) in costly.enumerated() {
      rows.append(padded(kernel.moves[row], place) + [0])
      rows.append(padded(kernel.moves[row].map { -$0 }, place) + [0])
    }
    rows.append(padded(aim) + [abs(room) / scale])
    let prize = 1_000.0
    let gain =
      aim.map { prize * $0 } + aim.map { -prize * $0 } + costly.map { -cost(kernel.cells[$0]) }
    var program = DictionarySimplex(rows: rows, gain: gain)
    _ = program.maximum()
    let z = program.solution
    return kernel.cells.indices.filter { row in
      let moved = (0..<free).reduce(0) { $0 + kernel.moves[row][$1] * (z[$1] - z[free + $1]) }
      return abs(moved) > 1e-7
    }
    .map { kernel.cells[$0] }
  }
}
