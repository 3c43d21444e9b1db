// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence

/// What was done, by whom and when. It only grows.
public struct JournalTable {
  let session: Session

  /// Notes an act of one of the kinds that a feature knows, in the transaction of the act itself.
  ///
  /// - Parameter subject: what it was done to, in a form that says nothing of people: an identifier, a slug, the
  ///   name of a file.
  public func record<Event: RawRepresentable<String>>(
    _ event: Event, about subject: String, by account: ID<Account>?, at moment: Instant
  ) throws(StorageError) {
    try session.run(
      """
      INSERT INTO journal (id, kind, subject, account, noted_at)
      VALUES (\(ID<JournalEntry>(at: moment)), \(event.rawValue), \(subject), \(account), \(moment))
      """)
  }

  /// The acts of one kind about one subject, the latest first, at most `limit`.
  public func latest(
    _ kind: String, about subject: String, limit: Int
  ) throws(StorageError) -> [JournalEntry] {
    try session.rows(
      """
      SELECT kind, subject, account, noted_at
      FROM journal
      WHERE kind = \(kind) AND subject = \(subject)
      ORDER BY noted_at DESC, id DESC
      LIMIT \(limit)
      """
    ).map { row throws(StorageError) in
      JournalEntry(
        kind: try row.text("kind"), subject: try row.text("subject"),
        account: try row.optionalID("account", of: Account.self), moment: try row.instant("noted_at"))
    }
  }
}

extension Session {
  /// What was done, by whom and when.
  public var journal: JournalTable { JournalTable(session: self) }
}
