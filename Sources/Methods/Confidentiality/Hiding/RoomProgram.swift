// SPDX-License-Identifier: AGPL-3.0-or-later

/// How far a hidden value could lie from the truth, all that is published being kept.
///
///     max ± v_p   such that   lower − a ≤ C z ≤ upper − a,   z free
///
/// where v = C z are the moves that change no published cell. The true table, z = 0, is a possible one, so
/// the program starts from its slack basis, without a first phase.
struct RoomProgram {
  private let kernel: MoveKernel
  private let limits: [[Double]]
  private let scale: Double

  /// The program of a system of which the cells `hidden` are not known.
  init(_ system: AdditiveSystem, hidden: [Int]) {
    kernel = MoveKernel(of: system.equations, moving: hidden)
    scale = max(1, hidden.map { abs(system.cells[$0].value) }.max() ?? 1)
    limits = kernel.limits(in: system, scale: scale)
  }

  /// The largest distance by which `cell` could be lower and higher than it is, in the unit of the cell.
  func room(of cell: Int) -> (down: Double, up: Double) {
    guard let row = kernel.place[cell] else { return (0, 0) }
    let move = kernel.moves[row]
    guard move.contains(where: { abs($0) > MoveKernel.tiny }) else { return (0, 0) }
    func reach(_ gain: [Double]) -> Double {
      var program = DictionarySimplex(rows: limits, gain: gain + gain.map { -$0 })
      return program.maximum() * scale
    }
    return (reach(move.map { -$0 }), reach(move))
  }
}

extension MoveKernel {
  /// The bounds of the cells as rows `coefficients ≤ constant` over z⁺ and z⁻, values divided by `scale`.
  func limits(in system: AdditiveSystem, scale: Double) -> [[Double]] {
    var rows: [[Double]] = []
    for (cell, move) in zip(cells, moves) {
      let known = system.cells[cell]
      let negated = move.map { -$0 }
      if let upper = known.upper { rows.append(move + negated + [max(0, (upper - known.value) / scale)]) }
      if let lower = known.lower { rows.append(negated + move + [max(0, (known.value - lower) / scale)]) }
    }
    return rows
  }
}
