// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation
public import Kernel

extension Language {
  private var months: [String] {
    switch self {
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
      ]
    }
  }

  private var weekdays: [String] {
    switch self {
    case .french: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    }
  }

  /// A day in letters: 5 juillet 2017, 1er juin 2017.
  public func day(_ day: Day) -> String {
    switch self {
    case .french: "\(dayAndMonth(day))\u{A0}\(day.year)"
    }
  }

  /// A day of a year that goes without saying: 5 juillet, 1er juin.
  public func dayAndMonth(_ day: Day) -> String {
    let (_, month, number) = day.parts
    switch self {
    case .french: return "\(number == 1 ? "1er" : String(number))\u{A0}\(months[month - 1])"
    }
  }

  /// A day in letters with its name: mercredi 5 juillet 2017.
  public func dayWithName(_ day: Day) -> String {
    switch self {
    case .french: "\(weekdays[day.weekday - 1]) \(self.day(day))"
    }
  }

  /// A time of the day: 14 h 30, 17 h.
  public func time(hour: Int, minute: Int) -> String {
    switch self {
    case .french:
      minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(minute.padded(to: 2))"
    }
  }

  /// A moment as the clocks of `zone` show it: 5 juillet 2017 à 14 h 30.
  public func moment(_ instant: Instant, in zone: TimeZone) -> String {
    let (day, hour, minute, _) = instant.clock(in: zone)
    switch self {
    case .french: return "\(self.day(day)) à \(time(hour: hour, minute: minute))"
    }
  }

  /// When something happened, as far as is known: en 2012, le 5 juillet 2017, en 2013 ou 2014, en 2012 ou
  /// avant.
  public func period(_ period: Period) -> String? {
    switch self {
    case .french: inFrench(period)
    }
  }

  private func inFrench(_ period: Period) -> String? {
    switch (period.earliest, period.latest) {
    case (nil, nil): nil
    case (let first?, let last?) where first == last: "le \(day(first))"
    case (let first?, let last?) where first.year == last.year && Self.isWholeYears(first, last):
      "en \(first.year)"
    case (let first?, let last?) where Self.isWholeYears(first, last): "entre \(first.year) et \(last.year)"
    case (let first?, let last?): "entre le \(day(first)) et le \(day(last))"
    case (nil, let last?):
      last.parts.month == 12 && last.parts.day == 31 ? "en \(last.year) ou avant" : "le \(day(last)) ou avant"
    case (let first?, nil):
      first.parts.month == 1 && first.parts.day == 1
        ? "en \(first.year) ou après" : "le \(day(first)) ou après"
    }
  }

  private static func isWholeYears(_ first: Day, _ last: Day) -> Bool {
    (first.parts.month, first.parts.day) == (1, 1) && (last.parts.month, last.parts.day) == (12, 31)
  }
}
