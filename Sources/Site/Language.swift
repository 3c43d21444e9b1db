// SPDX-License-Identifier: AGPL-3.0-or-later

/// A language of the pages.
public enum Language: String, CaseIterable, Sendable {
  /// French.
  case french = "fr"

  /// The text of `key`.
  public func callAsFunction<Key: Text>(_ key: Key) -> String { callAsFunction(key, count: 1) }

  /// The text of `key` for `count` things, with `{n}` replaced by the number as the language writes it.
  ///
  /// In French the plural begins at 2.
  public func callAsFunction<Key: Text>(_ key: Key, count: Int) -> String {
    switch Key.catalog.entries[self]?[key.rawValue] {
    case .text(let text): text
    case .plural(let one, let other):
      (abs(count) < 2 ? one : other).split(separator: "{n}", omittingEmptySubsequences: false)
        .joined(separator: number(count))
    case nil: preconditionFailure("no text for \(key.rawValue) in \(rawValue)")
    }
  }

  /// A whole number with narrow no-break spaces between thousands: 12 345.
  public func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var grouped = value < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += "\u{202F}" }
      grouped.append(digit)
    }
    return grouped
  }
}
