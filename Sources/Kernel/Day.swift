// SPDX-License-Identifier: AGPL-3.0-or-later

/// A day of the Gregorian calendar, without time and without zone.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let number: Int

  /// The day `number` days after 1 January 1970.
  public init(number: Int) { self.number = number }

  /// The day of this year, month and day of the month, or nil when there is none (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let made = Day(number: Self.number(year, month, day))
    guard made.parts == (year, month, day) else { return nil }
    self = made
  }

  /// The day written `2017-07-05`, or nil.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { part -> Int? in
      guard part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The year, the month from 1 to 12, the day of the month from 1 to 31.
  public var parts: (year: Int, month: Int, day: Int) {
    // Hinnant (2013), "chrono-compatible low-level date algorithms", civil_from_days.
    let shifted = number + 719_468
    let era = shifted.floored(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let isEarly = month >= 10
    return (yearOfEra + era * 400 + (isEarly ? 1 : 0), isEarly ? month - 9 : month + 3, day)
  }

  /// The year.
  public var year: Int { parts.year }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { (number + 3) - (number + 3).floored(by: 7) * 7 + 1 }

  /// The day `days` later.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The day in ISO 8601: `2017-07-05`.
  public var description: String {
    let (year, month, day) = parts
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// Whether `left` comes before `right`.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.floored(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
