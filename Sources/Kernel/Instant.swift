// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation

/// A moment, in milliseconds of UTC since 1970. It never comes from a clock of its own: it is passed in.
public struct Instant: Hashable, Sendable, Comparable {
  /// Milliseconds since 1 January 1970, 0 h UTC.
  public let milliseconds: Int64

  /// The moment `milliseconds` after 1 January 1970.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment of a Foundation date, to the millisecond below.
  public init(_ date: Date) { milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down)) }

  /// The moment as a Foundation date.
  public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  /// The moment at which the clocks of `zone` show `hour`:`minute` on `day`.
  public init(_ day: Day, hour: Int = 0, minute: Int = 0, in zone: TimeZone) {
    let wall = day.number * 86_400 + hour * 3_600 + minute * 60
    // Two steps settle the offset on both sides of a change of hour.
    var seconds = wall
    for _ in 0..<2 {
      seconds = wall - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
    self.init(milliseconds: Int64(seconds) * 1000)
  }

  /// The day and the time that the clocks of `zone` show at this moment.
  public func clock(in zone: TimeZone) -> (day: Day, hour: Int, minute: Int, second: Int) {
    let seconds = Int(milliseconds.floored(by: 1000)) + zone.secondsFromGMT(for: date)
    let day = seconds.floored(by: 86_400)
    let rest = seconds - day * 86_400
    return (Day(number: day), rest / 3_600, rest / 60 % 60, rest % 60)
  }

  /// The moment `seconds` later.
  public func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }

  /// The moment in ISO 8601, in UTC, to the second: `2017-07-05T12:30:00Z`.
  public var iso: String {
    let (day, hour, minute, second) = clock(in: .gmt)
    return "\(day)T\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))Z"
  }

  /// Whether `left` is earlier than `right`.
  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}
