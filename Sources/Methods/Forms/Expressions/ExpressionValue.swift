// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// What an expression gives: the types of XPath 1.0, and days.
public enum ExpressionValue: Hashable, Sendable {
  /// A text; an answer is read as its text.
  case text(String)
  /// A number, which may be NaN or infinite.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
  /// A day.
  case day(Day)
  /// A moment, on the day that it was where the person answers.
  case moment(Instant, on: Day)

  /// The value as a text, as XPath 1.0 writes it (section 4.2): whole numbers without a point, `NaN`.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): Self.text(of: number)
    case .boolean(let value): value ? "true" : "false"
    case .day(let day): day.description
    case .moment(let moment, _): moment.iso
    }
  }

  /// The value as a number; days count from 1 January 1970, a moment with the part of the day gone by, what
  /// is not a number is NaN.
  public var number: Double {
    switch self {
    case .text(let text): Self.number(from: text)
    case .number(let number): number
    case .boolean(let value): value ? 1 : 0
    case .day(let day): Double(day.number)
    case .moment(let moment, let day): moment.days(within: day)
    }
  }

  /// The value as a truth value: a text is true when it is not empty, a number when it is neither 0 nor NaN.
  public var boolean: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .boolean(let value): value
    case .day, .moment: true
    }
  }

  /// The number that a text writes in the way of XPath 1.0 (no exponent, no plus sign), else NaN.
  static func number(from text: String) -> Double {
    let text = text.trimmed
    if let day = Day(text) { return Double(day.number) }
    if let moment = Instant(iso: text) { return moment.days }
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return .nan }
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    let padded = text.hasSuffix(".") ? text + "0" : text
    return isPlain ? Double(padded) ?? .nan : .nan
  }

  private static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number == number.rounded(), abs(number) < 9e18 { return String(Int64(number)) }
    return plain(String(number))
  }

  /// The digits of a number written with an exponent, without it: XPath 1.0 knows none.
  private static func plain(_ text: String) -> String {
    let halves = text.split(separator: "e")
    guard halves.count == 2, let exponent = Int(halves[1]) else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = halves[0].drop { $0 == "-" }.split(separator: ".")
    let digits = parts.joined()
    let point = (parts.first?.count ?? 0) + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits.trimmingZeros }
    return sign + digits.trimmingZeros
      + String(repeating: "0", count: max(0, point - digits.trimmingZeros.count))
  }
}

extension Instant {
  /// The moment that `iso` writes, or nil.
  fileprivate init?(iso text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 9, parts[1].hasSuffix("Z"), let day = Day(parts[0]) else {
      return nil
    }
    let clock = parts[1].dropLast().split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return nil }
    let second = day.number * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
    self.init(milliseconds: Int64(second) * 1000)
    guard iso == text else { return nil }
  }

  /// Days and parts of a day since 1 January 1970, in UTC.
  fileprivate var days: Double { Double(milliseconds) / 86_400_000 }

  /// The same, kept within a day: just after midnight it is still the day before in UTC, and the day that
  /// someone answers may not lie after the moment at which they do.
  fileprivate func days(within day: Day) -> Double {
    min(max(days, Double(day.number)), Double(day.number + 1).nextDown)
  }
}

extension String {
  /// The digits without the zeros at their end.
  fileprivate var trimmingZeros: String {
    String(reversed().drop { $0 == "0" }.reversed())
  }
}
