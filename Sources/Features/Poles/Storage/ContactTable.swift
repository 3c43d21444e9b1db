// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Whom to write to about poles; a contact that ends is kept.
struct ContactTable {
  let session: Session

  /// Adds a contact, from now on.
  func add(_ contact: PoleRecord.ContactStatement, to pole: ID<Pole>, at moment: Instant) throws(StorageError)
  {
    try session.run(
      """
      INSERT INTO contact (id, pole, name, email, purpose, recorded_at)
      VALUES (\(ID<Contact>(at: moment)), \(pole), \(contact.name), \(contact.email),
        \(Contact.Purpose.survey.rawValue), \(moment))
      """)
  }

  /// Ends the contacts of a pole that have no end yet.
  func end(of pole: ID<Pole>, on day: Day) throws(StorageError) {
    try session.run("UPDATE contact SET until = \(day) WHERE pole = \(pole) AND until IS NULL")
  }

  /// The contacts without an end, in the terms of a file.
  func stated(fictitious: Bool) throws(StorageError) -> [ID<Pole>: PoleRecord.ContactStatement] {
    var contacts: [ID<Pole>: PoleRecord.ContactStatement] = [:]
    let rows = try session.rows(
      """
      SELECT contact.pole, contact.name, contact.email
      FROM contact
      JOIN pole ON pole.id = contact.pole
      WHERE pole.fictitious = \(fictitious) AND contact.until IS NULL
      ORDER BY contact.recorded_at, contact.id
      """)
    for row in rows {
      contacts[try row.id("pole", of: Pole.self)] = .init(
        email: try row.text("email"), name: try row.optionalText("name"))
    }
    return contacts
  }

  /// The last contact of each pole that may be used on a day.
  func usable(on day: Day, fictitious: Bool) throws(StorageError) -> [ID<Pole>: Contact] {
    var contacts: [ID<Pole>: Contact] = [:]
    let rows = try session.rows(
      """
      SELECT contact.pole, contact.name, contact.email, contact.purpose, contact.until
      FROM contact
      JOIN pole ON pole.id = contact.pole
      WHERE pole.fictitious = \(fictitious) AND (contact.until IS NULL OR contact.until >= \(day))
      ORDER BY contact.recorded_at, contact.id
      """)
    for row in rows {
      contacts[try row.id("pole", of: Pole.self)] = try Self.contact(row)
    }
    return contacts
  }

  /// The last contact of a pole that may be used on a day for this purpose, or nil.
  func usable(
    for purpose: Contact.Purpose, of pole: ID<Pole>, on day: Day
  ) throws(StorageError) -> Contact? {
    let row = try session.row(
      """
      SELECT name, email, purpose, until
      FROM contact
      WHERE pole = \(pole) AND purpose = \(purpose.rawValue) AND (until IS NULL OR until >= \(day))
      ORDER BY recorded_at DESC, id DESC
      LIMIT 1
      """)
    guard let row else { return nil }
    return try Self.contact(row)
  }

  private static func contact(_ row: Row) throws(StorageError) -> Contact {
    guard let purpose = Contact.Purpose(rawValue: try row.text("purpose")) else {
      throw .unreadable("contact.purpose: no such purpose")
    }
    return Contact(
      name: try row.optionalText("name"), email: try row.text("email"), purpose: purpose,
      until: try row.optionalDay("until"))
  }
}

extension Session {
  var contacts: ContactTable { ContactTable(session: self) }
}
