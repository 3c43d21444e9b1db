// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Kernel
public import Persistence

/// A meeting for machines: its programme as announced, and how many registered. No name of who registered.
public struct MeetingExport {
  private let programme: Programme
  private let counts: (registered: Int, cancelled: Int)

  /// The meeting called `slug`, or nil when there is none.
  public init?(_ slug: String, in session: Session) throws {
    guard let meeting = try session.meetings.meeting(slug: slug) else { return nil }
    programme = try session.programmes.programme(of: meeting)
    counts = try session.registrations.counts(for: meeting.id)
  }

  /// The meeting, its times as its venue shows them.
  public var json: JSON {
    let meeting = programme.meeting
    return [
      "slug": .text(meeting.slug), "title": .text(meeting.title),
      "fictitious": .boolean(meeting.isFictitious),
      "organiser": .text(meeting.organiser), "start": time(meeting.startsAt), "end": time(meeting.endsAt),
      "zone": .text(meeting.zone.identifier),
      "venue": [
        "name": .text(meeting.venue.name), "street": .optional(meeting.venue.street),
        "city": .text(meeting.venue.city),
      ],
      "hosts": people(programme.hosts), "parts": .list(programme.parts.map(part)),
      "after": .optional(meeting.after), "source": .text(meeting.source),
      "sequence": .integer(meeting.sequence),
      "registration": [
        "only": .boolean(meeting.isRegistrationOnly), "opens": time(meeting.registrationOpensAt),
        "closes": time(meeting.registrationClosesAt), "seats": .optional(meeting.seats),
        "seats_taken": .integer(meeting.seatsTaken), "registered": .integer(counts.registered),
        "cancelled": .integer(counts.cancelled),
      ],
    ]
  }

  private func part(_ part: Part) -> JSON {
    [
      "name": .text(part.name), "title": .optional(part.title), "start": time(part.startsAt),
      "end": time(part.endsAt), "slots": .list(part.slots.map(slot)),
    ]
  }

  private func slot(_ slot: Slot) -> JSON {
    let release = slot.presents.map { presented -> JSON in
      [
        "campaign": .text(presented.campaign), "version": .integer(presented.version),
        "figure": .optional(presented.figure),
      ]
    }
    return [
      "title": .optional(slot.title), "start": time(slot.startsAt), "end": time(slot.endsAt),
      "release": release ?? .null, "people": people(slot.people),
    ]
  }

  private func people(_ people: [Appearance]) -> JSON {
    .list(
      people.map { person in
        [
          "name": .optional(person.name), "role": .optional(person.role),
          "organisation": .optional(person.organisation), "pole": .optional(person.pole),
          "pole_in_register": .optional(person.poleInRegister), "status": .text(person.status.word),
        ]
      })
  }

  private func time(_ moment: Instant?) -> JSON {
    .optional(moment.map { $0.iso(in: programme.meeting.zone) })
  }
}
