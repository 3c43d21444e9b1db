// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel

/// A meeting as announced: what, when, where, and who may come.
struct Meeting: Hashable, Sendable {
  /// Its identifier.
  let id: ID<Meeting>
  /// Its name in addresses.
  let slug: String
  /// Its title.
  let title: String
  /// Who invites.
  let organiser: String
  /// When it begins.
  let startsAt: Instant
  /// When it ends.
  let endsAt: Instant
  /// The zone of the clocks of the venue.
  let zone: TimeZone
  /// Where it takes place.
  let venue: Venue
  /// Whether only those who registered may come.
  let isRegistrationOnly: Bool
  /// When registration opens here; nil when this site takes none.
  let registrationOpensAt: Instant?
  /// When registration closes, at the latest when the meeting begins.
  let registrationClosesAt: Instant?
  /// How many people may come; nil when nobody counts.
  let seats: Int?
  /// How many people are registered.
  let seatsTaken: Int
  /// Whether it is made up, for examples.
  let isFictitious: Bool
  /// What follows the programme, without a time of its own.
  let after: String?
  /// Where these facts come from.
  let source: String
  /// How many times its announcement has changed; calendars keep the highest.
  let sequence: Int
  /// When its announcement last changed.
  let updatedAt: Instant

  /// The day of the venue on which it begins.
  var day: Day { startsAt.clock(in: zone).day }

  /// Whether it is over at `moment`.
  func isOver(at moment: Instant) -> Bool { endsAt <= moment }

  /// Whether no seat is left.
  var isFull: Bool { seats.map { seatsTaken >= $0 } ?? false }
}

/// Where a meeting takes place.
struct Venue: Hashable, Sendable {
  /// The name of the place.
  let name: String
  /// The street, or nil.
  let street: String?
  /// The city.
  let city: String

  /// The lines of the address, name first.
  var lines: [String] { [name, street, city].compactMap(\.self) }
}
