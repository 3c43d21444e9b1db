// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// The programmes: parts, slots and people of each meeting, three tables that are read and replaced as one.
struct ProgrammeTable {
  let session: Session

  /// The programme of a meeting.
  func programme(of meeting: Meeting) throws -> Programme {
    let people = try people(of: meeting.id)
    let slots = try slots(of: meeting.id, people: people)
    return Programme(
      meeting: meeting, hosts: people[nil] ?? [],
      parts: try session.rows(
        """
        SELECT id, name, title, starts_at, ends_at
        FROM part
        WHERE meeting = \(meeting.id)
        ORDER BY position
        """
      ).map { row in
        let id = try row.id("id", of: Part.self)
        return Part(
          id: id, name: try row.text("name"), title: try row.optionalText("title"),
          startsAt: try row.instant("starts_at"), endsAt: try row.instant("ends_at"), slots: slots[id] ?? [])
      })
  }

  /// Replaces the parts, slots and people of the meeting.
  func replace(with programme: Programme) throws {
    let meeting = programme.meeting.id
    try session.run("DELETE FROM appearance WHERE meeting = \(meeting)")
    try session.run("DELETE FROM slot WHERE part IN (SELECT id FROM part WHERE meeting = \(meeting))")
    try session.run("DELETE FROM part WHERE meeting = \(meeting)")
    try insert(programme.hosts, in: nil, of: meeting)
    for (position, part) in programme.parts.enumerated() {
      try session.run(
        """
        INSERT INTO part (id, meeting, position, name, title, starts_at, ends_at)
        VALUES (\(part.id), \(meeting), \(position), \(part.name), \(part.title), \(part.startsAt),
          \(part.endsAt))
        """)
      for (position, slot) in part.slots.enumerated() {
        try insert(slot, at: position, in: part.id)
        try insert(slot.people, in: slot.id, of: meeting)
      }
    }
  }

  private func insert(_ slot: Slot, at position: Int, in part: ID<Part>) throws {
    try session.run(
      """
      INSERT INTO slot (id, part, position, title, starts_at, ends_at, campaign, release_version, figure)
      VALUES (\(slot.id), \(part), \(position), \(slot.title), \(slot.startsAt), \(slot.endsAt),
        \(slot.presents?.campaign), \(slot.presents?.version), \(slot.presents?.figure))
      """)
  }

  private func insert(_ people: [Appearance], in slot: ID<Slot>?, of meeting: ID<Meeting>) throws {
    for (position, person) in people.enumerated() {
      try session.run(
        """
        INSERT INTO appearance (id, meeting, slot, position, name, role, organisation, pole, pole_in_register,
          status)
        VALUES (\(person.id), \(meeting), \(slot), \(position), \(person.name), \(person.role),
          \(person.organisation), \(person.pole), \(person.poleInRegister), \(person.status.rawValue))
        """)
    }
  }

  private func slots(
    of meeting: ID<Meeting>, people: [ID<Slot>?: [Appearance]]
  ) throws -> [ID<Part>: [Slot]] {
    var slots: [ID<Part>: [Slot]] = [:]
    for row in try session.rows(
      """
      SELECT slot.id, slot.part, slot.title, slot.starts_at, slot.ends_at, slot.campaign,
        slot.release_version, slot.figure
      FROM slot
      JOIN part ON part.id = slot.part
      WHERE part.meeting = \(meeting)
      ORDER BY slot.position
      """)
    {
      let id = try row.id("id", of: Slot.self)
      let version = try row.optionalInteger("release_version")
      let presents = try row.optionalText("campaign").flatMap { campaign in
        try version.map { version in
          PresentedRelease(campaign: campaign, version: version, figure: try row.optionalText("figure"))
        }
      }
      let slot = Slot(
        id: id, title: try row.optionalText("title"), startsAt: try row.optionalInstant("starts_at"),
        endsAt: try row.optionalInstant("ends_at"), presents: presents, people: people[id] ?? [])
      slots[try row.id("part", of: Part.self), default: []].append(slot)
    }
    return slots
  }

  private func people(of meeting: ID<Meeting>) throws -> [ID<Slot>?: [Appearance]] {
    var people: [ID<Slot>?: [Appearance]] = [:]
    for row in try session.rows(
      """
      SELECT id, slot, name, role, organisation, pole, pole_in_register, status
      FROM appearance
      WHERE meeting = \(meeting)
      ORDER BY position
      """)
    {
      let status = try row.text("status")
      guard let status = AppearanceStatus(rawValue: status) else {
        throw StorageError.unreadable("status: \(status)")
      }
      let person = Appearance(
        id: try row.id("id", of: Appearance.self), name: try row.optionalText("name"),
        role: try row.optionalText("role"), organisation: try row.optionalText("organisation"),
        pole: try row.optionalText("pole"), poleInRegister: try row.optionalText("pole_in_register"),
        status: status)
      people[try row.optionalID("slot", of: Slot.self), default: []].append(person)
    }
    return people
  }
}

extension Session {
  /// The programmes of the meetings.
  var programmes: ProgrammeTable { ProgrammeTable(session: self) }
}
