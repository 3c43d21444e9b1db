// SPDX-License-Identifier: AGPL-3.0-or-later

/// The step to which the figures of a table are rounded before they are released: no digit is kept that no
/// page prints. The ends of an interval are rounded outward.
struct Grain: Hashable, Sendable {
  /// The decimals of the step.
  let decimals: Int
  /// The step, in units of the last decimal.
  let multiple: Int
  /// Whether the step is coarser than what is printed otherwise.
  let isCoarse: Bool

  /// The steps that a table may be rounded to, the finest first: what is printed and, for a share, one, five
  /// and ten points.
  static func ladder(of table: CandidateTable) -> [Grain] {
    let printed = Grain(decimals: table.decimals, multiple: 1, isCoarse: false)
    guard table.measure == .share else { return [printed] }
    let points = [(2, 1), (2, 5), (1, 1)].map { Grain(decimals: $0, multiple: $1, isCoarse: true) }
    return [printed] + points.filter { $0.step > printed.step }
  }

  /// The first of 1, 2, 5, 10… units of the last decimal that is not under this step.
  static func amount(_ decimals: Int, atLeast step: Double) -> Grain {
    var grain = Grain(decimals: decimals, multiple: 1, isCoarse: false)
    var digits = 2
    while grain.step < step * (1 - 1e-12), grain.multiple < 1_000_000_000_000_000 {
      // 1, 2, 5, 10: twice, twice and a half, twice.
      grain = Grain(
        decimals: decimals, multiple: digits == 5 ? grain.multiple * 5 / 2 : grain.multiple * 2,
        isCoarse: true)
      digits = digits == 2 ? 5 : digits == 5 ? 10 : 2
    }
    return grain
  }

  /// The step itself.
  var step: Double { Double(multiple) / power }
  /// The step, when it is coarser than what is printed otherwise.
  var coarseStep: Double? { isCoarse ? step : nil }

  private var power: Double { (0..<decimals).reduce(1) { power, _ in power * 10 } }

  /// The nearest multiple of the step, half away from zero, as pages round.
  func nearest(_ value: Double) -> Double { restored((value * power / Double(multiple)).rounded()) }

  /// The largest multiple that is not above.
  func below(_ value: Double) -> Double { restored(steps(value).rounded(.down)) }

  /// The smallest multiple that is not below.
  func above(_ value: Double) -> Double { restored(steps(value).rounded(.up)) }

  /// The value in steps; whole when it is so but for the last bits.
  private func steps(_ value: Double) -> Double {
    let steps = value * power / Double(multiple)
    return abs(steps - steps.rounded()) <= 1e-9 + 4 * steps.ulp ? steps.rounded() : steps
  }

  // Adding 0 makes of −0 the number that is written « 0 ».
  private func restored(_ steps: Double) -> Double { steps * Double(multiple) / power + 0 }
}
