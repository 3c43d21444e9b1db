// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence

extension PoleTable {
  /// Whom to write to about a pole, or nil when the register knows nobody, or nobody any more.
  ///
  /// - Parameter day: the day of the mail; without it, a contact without an end.
  public func contact(of pole: ID<Pole>, on day: Day? = nil) throws(StorageError) -> Contact? {
    try session.row(
      """
      SELECT name, mail, purpose, until
      FROM contact
      WHERE pole = \(pole) AND (until IS NULL OR until >= \(day))
      ORDER BY recorded_at DESC, id DESC
      LIMIT 1
      """
    ).map { row throws(StorageError) in
      guard let purpose = Contact.Purpose(rawValue: try row.text("purpose")) else {
        throw .unreadable("contact.purpose: no such purpose")
      }
      return Contact(
        name: try row.optionalText("name"), email: try row.text("mail"), purpose: purpose,
        until: try row.optionalDay("until"))
    }
  }
}
