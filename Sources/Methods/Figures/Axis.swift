// SPDX-License-Identifier: AGPL-3.0-or-later

/// A scale from values to places, with round ticks.
struct Axis {
  let ticks: [Double]
  /// Decimals that tell two ticks apart.
  let decimals: Int
  let start: Double
  let end: Double

  var low: Double { ticks.first ?? 0 }
  var high: Double { ticks.last ?? 1 }

  /// A scale between given ticks.
  init(ticks: [Double], decimals: Int, from start: Double, to end: Double) {
    precondition(ticks.count > 1, "an axis has two ticks at least")
    (self.ticks, self.decimals, self.start, self.end) = (ticks, decimals, start, end)
  }

  /// A scale that covers values and zero, whose step is 1, 2 or 5 times a power of ten: four to seven ticks.
  init(covering values: [Double], from start: Double, to end: Double) {
    let low = min(0, values.min() ?? 0)
    let high = max(values.max() ?? 1, low + (low < 0 ? 0 : 1e-9))
    let span = high > low ? high - low : 1
    var power = 1.0
    var decimals = 0
    while power * 10 <= span / 2 { power *= 10 }
    while power > span / 2 {
      power /= 10
      decimals += 1
    }
    let step = [1.0, 2, 5, 10].first { span / ($0 * power) <= 5.5 } ?? 10
    if step == 10, decimals > 0 { decimals -= 1 }
    let first = (low / (step * power)).rounded(.down)
    let last = max((high / (step * power)).rounded(.up), first + 1)
    let ticks = (Int(first)...Int(last)).map { Double($0) * step * power }
    self.init(ticks: ticks, decimals: decimals, from: start, to: end)
  }

  /// The place of a value; values outside stand on the edge.
  func place(_ value: Double) -> Double {
    start + (min(max(value, low), high) - low) / (high - low) * (end - start)
  }
}
