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
    guard let unit = indicator.wording.unit else { return text(value) }
    return text(value) + "\u{A0}" + unit
  }

  /// An interval in a sentence, where the first value has no unit: « de 54 % à 88 % », « de 10 à 16 structures ».
  func interval(_ low: Double, _ high: Double) -> String {
    language(ResultsText.interval, ["low": text(low), "high": withUnit(high)])
  }
}
