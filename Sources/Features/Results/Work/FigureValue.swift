// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Site

/// How the values of an indicator are written.
struct FigureValue {
  private let indicator: Indicator
  private let language: Language

  init(_ indicator: Indicator, _ language: Language) {
    self.indicator = indicator
    self.language = language
  }

  /// The value with the sign of percent, or without a unit.
  func text(_ value: Double) -> String {
    let digits = indicator.wording.decimals
    return indicator.kind.isShare
      ? language.percent(value, digits: digits) : language.decimal(value, digits: digits)
  }

  /// The value with its unit: 79 %, 13 structures.
  func withUnit(_ value: Double) -> String {
    let unit = unit(of: value)
    return unit.isEmpty ? text(value) : text(value) + "\u{A0}" + unit
  }

  /// The unit in the number of the value as it is written: 1,6 équivalent, 2,0 équivalents; nothing for a share.
  func unit(of value: Double) -> String {
    let written = Double(value.fixed(decimals: indicator.wording.decimals)) ?? value
    let (one, other) = (indicator.wording.unitOfOne, indicator.wording.unit ?? "")
    return language.isPlural(written) ? other : one ?? other
  }

  /// An interval in a sentence, where the first value has no unit: « de 54 % à 88 % », « de 10 à 16 structures ».
  func interval(_ low: Double, _ high: Double) -> String {
    language(ResultsText.interval, ["low": text(low), "high": withUnit(high)])
  }
}
