// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import Poles

/// Who registered for which meeting, and the seats of the meeting, which the same write takes and gives back.
struct RegistrationTable {
  let session: Session

  /// The registration with this identifier, or nil.
  func registration(_ id: ID<Registration>) throws -> Registration? {
    try session.row(
      """
      SELECT \(Self.columns)
      FROM registration
      WHERE id = \(id)
      """
    ).map(Self.registration)
  }

  /// Everyone who registered for a meeting, those who cancelled included, in the order they came.
  func registrations(for meeting: ID<Meeting>) throws -> [Registration] {
    try session.rows(
      """
      SELECT \(Self.columns)
      FROM registration
      WHERE meeting = \(meeting)
      ORDER BY created_at, id
      """
    ).map(Self.registration)
  }

  /// How many people have a seat, and how many gave theirs back.
  func counts(for meeting: ID<Meeting>) throws -> (registered: Int, cancelled: Int) {
    let row = try session.row(
      """
      SELECT count(*) FILTER (WHERE state = 'registered') AS registered,
        count(*) FILTER (WHERE state = 'cancelled') AS cancelled
      FROM registration
      WHERE meeting = \(meeting)
      """)
    return (try row?.integer("registered") ?? 0, try row?.integer("cancelled") ?? 0)
  }

  /// The registration that this very form made for this address, whatever became of it.
  func registration(for meeting: ID<Meeting>, form key: String, email: String) throws -> Registration? {
    try session.row(
      """
      SELECT \(Self.columns)
      FROM registration
      WHERE meeting = \(meeting) AND form_key = \(key) AND email_key = \(email.lowercased())
      """
    ).map(Self.registration)
  }

  /// The registration that gives this address a seat.
  func registration(for meeting: ID<Meeting>, email: String) throws -> Registration? {
    try session.row(
      """
      SELECT \(Self.columns)
      FROM registration
      WHERE meeting = \(meeting) AND email_key = \(email.lowercased()) AND state = 'registered'
      """
    ).map(Self.registration)
  }

  /// Takes a seat and keeps the registration, if one is left, and says whether one was.
  func insert(_ registration: Registration) throws -> Bool {
    let changed = try session.run(
      """
      UPDATE meeting
      SET seats_taken = seats_taken + 1
      WHERE id = \(registration.meeting) AND (seats IS NULL OR seats_taken < seats)
      """)
    guard changed == 1 else { return false }
    try session.run(
      """
      INSERT INTO registration (id, meeting, name, email, email_key, organisation, pole, state, created_at,
        cancelled_at, form_key, link_version, mailed_at)
      VALUES (\(registration.id), \(registration.meeting), \(registration.name), \(registration.email),
        \(registration.email.lowercased()), \(registration.organisation), \(registration.pole),
        \(registration.state.rawValue), \(registration.createdAt), \(registration.cancelledAt),
        \(registration.formKey), \(registration.linkVersion), \(registration.mailedAt))
      """)
    return true
  }

  /// Cancels a registration and frees its seat; nothing happens to one that was cancelled before.
  ///
  /// - Returns: whether this call cancelled it.
  @discardableResult
  func cancel(_ registration: Registration, at moment: Instant) throws -> Bool {
    let changed = try session.run(
      """
      UPDATE registration
      SET state = 'cancelled', cancelled_at = \(moment)
      WHERE id = \(registration.id) AND state = 'registered'
      """)
    guard changed == 1 else { return false }
    try session.run(
      """
      UPDATE meeting
      SET seats_taken = seats_taken - 1
      WHERE id = \(registration.meeting)
      """)
    return true
  }

  /// Notes that mail about a registration was queued.
  func noteMailed(_ id: ID<Registration>, at moment: Instant) throws {
    try session.run(
      """
      UPDATE registration
      SET mailed_at = \(moment)
      WHERE id = \(id)
      """)
  }

  /// Forgets everyone who registered for a meeting that ended before `moment`; the seats taken stay known.
  ///
  /// - Returns: how many registrations were forgotten.
  @discardableResult
  func forget(endedBefore moment: Instant) throws -> Int {
    try session.run(
      """
      DELETE FROM registration
      WHERE meeting IN (SELECT id FROM meeting WHERE ends_at < \(moment))
      """)
  }

  private static let columns: SQL = """
    id, meeting, name, email, organisation, pole, state, created_at, cancelled_at, form_key, link_version,
    mailed_at
    """

  private static func registration(_ row: Row) throws -> Registration {
    let state = try row.text("state")
    guard let state = Registration.State(rawValue: state) else {
      throw StorageError.unreadable("state: \(state)")
    }
    return Registration(
      id: try row.id("id", of: Registration.self), meeting: try row.id("meeting", of: Meeting.self),
      name: try row.text("name"), email: try row.text("email"),
      organisation: try row.optionalText("organisation"), pole: try row.optionalID("pole", of: Pole.self),
      state: state,
      createdAt: try row.instant("created_at"), cancelledAt: try row.optionalInstant("cancelled_at"),
      formKey: try row.text("form_key"), linkVersion: try row.integer("link_version"),
      mailedAt: try row.instant("mailed_at"))
  }
}

extension Session {
  /// Who registered for which meeting.
  var registrations: RegistrationTable { RegistrationTable(session: self) }
}
