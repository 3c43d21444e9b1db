// SPDX-License-Identifier: AGPL-3.0-or-later
public import Foundation
public import Kernel

/// A meeting as announced: what, when, where, and who may come.
public struct Meeting: Hashable, Sendable {
  /// Its identifier.
  public let id: ID<Meeting>
  /// Its name in addresses.
  public let slug: String
  /// Its title.
  public let title: String
  /// Who invites.
  public let organiser: String
  /// When it begins.
  public let startsAt: Instant
  /// When it ends.
  public let endsAt: Instant
  /// The zone of the clocks of the venue.
  public let zone: TimeZone
  /// Where it takes place.
  public let venue: Venue
  /// Whether only those who registered may come.
  public let isRegistrationOnly: Bool
  /// When registration opens here; nil when this site takes none.
  public let registrationOpensAt: Instant?
  /// When registration closes, at the latest when the meeting begins.
  public let registrationClosesAt: Instant?
  /// How many people may come; nil when nobody counts.
  public let seats: Int?
  /// How many people are registered.
  public let seatsTaken: Int
  /// Whether it is made up, for examples.
  public let isFictitious: Bool
  /// What follows the programme, without a time of its own.
  public let after: String?
  /// Where these facts come from.
  public let source: String
  /// How many times its announcement has changed; calendars keep the highest.
  public let sequence: Int
  /// When its announcement last changed.
  public let updatedAt: Instant

  /// The day of the venue on which it begins.
  public var day: Day { startsAt.clock(in: zone).day }

  /// Whether it is over at `moment`.
  public func isOver(at moment: Instant) -> Bool { endsAt <= moment }

  /// Whether no seat is left.
  public var isFull: Bool { seats.map { seatsTaken >= $0 } ?? false }
}

/// Where a meeting takes place.
public struct Venue: Hashable, Sendable {
  /// The name of the place.
  public let name: String
  /// The street, or nil.
  public let street: String?
  /// The city.
  public let city: String

  /// The lines of the address, name first.
  public var lines: [String] { [name, street, city].compactMap(\.self) }
}
