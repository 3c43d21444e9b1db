// SPDX-License-Identifier: AGPL-3.0-or-later

/// When something happened, as far as is known: not before `earliest`, not after `latest`.
///
/// Sources often give a year. An end that nobody knows is nil.
public struct Period: Hashable, Sendable {
  /// The first day it may have been, or nil when unknown.
  public let earliest: Day?
  /// The last day it may have been, or nil when unknown.
  public let latest: Day?

  /// The period between two days, or nil when the first comes after the last.
  public init?(earliest: Day?, latest: Day?) {
    if let earliest, let latest, earliest > latest { return nil }
    self.earliest = earliest
    self.latest = latest
  }

  /// A day known exactly.
  public init(_ day: Day) {
    earliest = day
    latest = day
  }

  /// Some day of `year`, or nil when the calendar has no such year.
  public init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    earliest = first
    latest = last
  }

  /// Whether it surely happened on `day` or before.
  public func surelyHappened(by day: Day) -> Bool { latest.map { $0 <= day } ?? false }

  /// Whether it may have happened on `day` or before.
  public func mayHaveHappened(by day: Day) -> Bool { earliest.map { $0 <= day } ?? true }
}
