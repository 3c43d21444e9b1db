// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel

/// The rules of a time zone around a moment, for calendars that do not know the zone by its name.
///
/// - Source: RFC 5545, section 3.6.5.
struct CalendarZone {
  /// The lines of the VTIMEZONE, not folded.
  let lines: [String]

  /// The rules in force at `moment` and those that follow.
  init(_ zone: TimeZone, around moment: Instant) {
    let changes = Self.changes(of: zone, around: moment)
    let observances =
      changes.isEmpty
      ? Self.observance("STANDARD", onset: "19700101T000000", from: zone, at: moment.date, to: moment.date)
      : changes.flatMap { Self.observance(of: zone, from: $0) }
    lines = ["BEGIN:VTIMEZONE", "TZID:\(zone.identifier)"] + observances + ["END:VTIMEZONE"]
  }

  /// The last change of hour before `moment` and the first one after, if the zone has any.
  private static func changes(of zone: TimeZone, around moment: Instant) -> [Date] {
    let yearBefore = moment.adding(seconds: -400 * 86_400).date
    var changes: [Date] = []
    var next = zone.nextDaylightSavingTimeTransition(after: yearBefore)
    while let change = next {
      changes.append(change)
      if change > moment.date { break }
      next = zone.nextDaylightSavingTimeTransition(after: change)
    }
    return changes.suffix(2)
  }

  private static func observance(of zone: TimeZone, from change: Date) -> [String] {
    let before = change.addingTimeInterval(-1)
    // The onset is written as the clocks showed it before they changed.
    let wall = Instant(change).adding(seconds: zone.secondsFromGMT(for: before))
    let kind = zone.isDaylightSavingTime(for: change) ? "DAYLIGHT" : "STANDARD"
    return observance(
      kind, onset: CalendarFile.stamp(wall, in: .gmt), from: zone, at: before, to: change,
      rule: yearlyRule(of: wall.clock(in: .gmt).day))
  }

  private static func observance(
    _ kind: String, onset: String, from zone: TimeZone, at before: Date, to after: Date, rule: String? = nil
  ) -> [String] {
    [
      "BEGIN:\(kind)", "DTSTART:\(onset)", "TZOFFSETFROM:\(offset(zone.secondsFromGMT(for: before)))",
      "TZOFFSETTO:\(offset(zone.secondsFromGMT(for: after)))", rule, "END:\(kind)",
    ].compactMap(\.self)
  }

  /// The last Sunday of the month, on which Europe changes its hour; another day is given without a rule.
  private static func yearlyRule(of day: Day) -> String? {
    let month = day.parts.month
    guard day.weekday == 7, day.adding(days: 7).parts.month != month else { return nil }
    return "RRULE:FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU"
  }

  private static func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    let digits = [minutes / 60, minutes % 60].map { $0.padded(to: 2) }.joined()
    return (seconds < 0 ? "-" : "+") + digits
  }
}
