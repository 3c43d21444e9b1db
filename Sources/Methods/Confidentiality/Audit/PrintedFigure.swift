// SPDX-License-Identifier: AGPL-3.0-or-later

/// A published figure read as what it is: three intervals in which the exact values lie.
struct PrintedFigure {
  private let figure: ReleasedFigure
  private let step: Double

  /// A figure whose values are printed with so many decimals, unless it says that it is rounded further.
  init(_ figure: ReleasedFigure, decimals: Int) {
    self.figure = figure
    var printed = 1.0
    for _ in 0..<decimals { printed /= 10 }
    step = figure.roundedTo ?? printed
  }

  private var slack: Double { 1e-8 * step + 1e-12 * abs(figure.estimate) }

  /// The exact estimates that it may stand for.
  var estimates: ClosedRange<Double> {
    (figure.estimate - step / 2 - slack)...(figure.estimate + step / 2 + slack)
  }

  /// Whether these exact values would have been published so.
  func agrees(with exact: Candidate) -> Bool {
    guard let estimate = exact.estimate, estimates.contains(estimate) else { return false }
    return contains(exact.low, figure.low, from: 0, to: step)
      && contains(exact.high, figure.high, from: -step, to: 0)
  }

  /// Whether it is a rounding of these exact values, and holds no digit beyond its step.
  func isRounding(of exact: Candidate) -> Bool {
    let isPrinted = [figure.estimate, figure.low, figure.high].compactMap { $0 }.allSatisfy { value in
      abs(value / step - (value / step).rounded()) <= 1e-6 + 4 * (value / step).ulp
    }
    return isPrinted && agrees(with: exact)
  }

  private func contains(_ exact: Double?, _ printed: Double?, from least: Double, to most: Double) -> Bool {
    guard let exact, let printed else { return exact == nil && printed == nil }
    return exact >= printed + least - slack && exact <= printed + most + slack
  }
}
