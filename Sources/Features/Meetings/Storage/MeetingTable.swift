// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Persistence

/// The meetings.
struct MeetingTable {
  let session: Session

  /// The meeting called `slug`, or nil.
  func meeting(slug: String) throws -> Meeting? {
    try session.row(
      """
      SELECT \(Self.columns)
      FROM meeting
      WHERE slug = \(slug)
      """
    ).map(Self.meeting)
  }

  /// The meeting with this identifier.
  ///
  /// - Throws: `.missing` when there is none.
  func meeting(_ id: ID<Meeting>) throws -> Meeting {
    let row = try session.row(
      """
      SELECT \(Self.columns)
      FROM meeting
      WHERE id = \(id)
      """)
    guard let row else { throw StorageError.missing }
    return try Self.meeting(row)
  }

  /// Every meeting, the earliest first.
  func all() throws -> [Meeting] {
    try session.rows(
      """
      SELECT \(Self.columns)
      FROM meeting
      ORDER BY starts_at, slug
      """
    ).map(Self.meeting)
  }

  /// What was announced of a meeting when it was last loaded, as a digest.
  func contentDigest(of id: ID<Meeting>) throws -> String? {
    try session.row("SELECT content_digest FROM meeting WHERE id = \(id)")?.text("content_digest")
  }

  func insert(_ meeting: Meeting, contentDigest: String) throws {
    try session.run(
      """
      INSERT INTO meeting (id, slug, title, organiser, starts_at, ends_at, zone, venue_name, venue_street,
        venue_city, registration_only, registration_opens_at, registration_closes_at, seats, seats_taken,
        fictitious, after_programme, source, sequence, content_digest, updated_at)
      VALUES (\(meeting.id), \(meeting.slug), \(meeting.title), \(meeting.organiser), \(meeting.startsAt),
        \(meeting.endsAt), \(meeting.zone.identifier), \(meeting.venue.name), \(meeting.venue.street),
        \(meeting.venue.city), \(meeting.isRegistrationOnly), \(meeting.registrationOpensAt),
        \(meeting.registrationClosesAt), \(meeting.seats), \(meeting.seatsTaken), \(meeting.isFictitious),
        \(meeting.after), \(meeting.source), \(meeting.sequence), \(contentDigest), \(meeting.updatedAt))
      """)
  }

  /// Replaces what is announced of a meeting; the seats taken stay as they are.
  func update(_ meeting: Meeting, contentDigest: String) throws {
    try session.run(
      """
      UPDATE meeting
      SET title = \(meeting.title), organiser = \(meeting.organiser), starts_at = \(meeting.startsAt),
        ends_at = \(meeting.endsAt), zone = \(meeting.zone.identifier), venue_name = \(meeting.venue.name),
        venue_street = \(meeting.venue.street), venue_city = \(meeting.venue.city),
        registration_only = \(meeting.isRegistrationOnly),
        registration_opens_at = \(meeting.registrationOpensAt),
        registration_closes_at = \(meeting.registrationClosesAt), seats = \(meeting.seats),
        fictitious = \(meeting.isFictitious), after_programme = \(meeting.after), source = \(meeting.source),
        sequence = \(meeting.sequence), content_digest = \(contentDigest), updated_at = \(meeting.updatedAt)
      WHERE id = \(meeting.id)
      """)
  }

  private static let columns: SQL = """
    id, slug, title, organiser, starts_at, ends_at, zone, venue_name, venue_street, venue_city,
    registration_only, registration_opens_at, registration_closes_at, seats, seats_taken, fictitious,
    after_programme, source, sequence, updated_at
    """

  private static func meeting(_ row: Row) throws -> Meeting {
    let zoneName = try row.text("zone")
    guard let zone = TimeZone(identifier: zoneName) else {
      throw StorageError.unreadable("zone: \(zoneName)")
    }
    return Meeting(
      id: try row.id("id", of: Meeting.self), slug: try row.text("slug"), title: try row.text("title"),
      organiser: try row.text("organiser"), startsAt: try row.instant("starts_at"),
      endsAt: try row.instant("ends_at"), zone: zone,
      venue: Venue(
        name: try row.text("venue_name"), street: try row.optionalText("venue_street"),
        city: try row.text("venue_city")),
      isRegistrationOnly: try row.boolean("registration_only"),
      registrationOpensAt: try row.optionalInstant("registration_opens_at"),
      registrationClosesAt: try row.optionalInstant("registration_closes_at"),
      seats: try row.optionalInteger("seats"), seatsTaken: try row.integer("seats_taken"),
      isFictitious: try row.boolean("fictitious"), after: try row.optionalText("after_programme"),
      source: try row.text("source"), sequence: try row.integer("sequence"),
      updatedAt: try row.instant("updated_at"))
  }
}

extension Session {
  /// The meetings.
  var meetings: MeetingTable { MeetingTable(session: self) }
}
