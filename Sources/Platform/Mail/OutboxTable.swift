// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
public import Kernel
public import Persistence

/// Mail on its way out, queued in the transaction of the act that it tells of.
public struct OutboxTable {
  let session: Session

  /// The migrations of the table.
  public static func migrations() throws -> [Migration] {
    try Migration.all(in: Bundle.module.bundleURL.appending(path: "Migrations"))
  }

  /// Queues a message.
  public func queue(_ message: Message, at moment: Instant) throws(StorageError) {
    try session.run(
      """
      INSERT INTO outbox (id, kind, recipient, subject, body, calendar, queued_at)
      VALUES (\(message.id), \(message.kind), \(message.recipient), \(message.subject), \(message.text),
        \(message.calendar), \(moment))
      """)
  }

  /// The messages that wait, oldest first, at most `limit`.
  public func waiting(limit: Int) throws -> [Message] {
    try session.rows(
      """
      SELECT id, kind, recipient, subject, body, calendar
      FROM outbox
      WHERE sent_at IS NULL
      ORDER BY queued_at, id
      LIMIT \(limit)
      """
    ).map { row in
      let message = Message(
        id: try row.id("id", of: Message.self), kind: try row.text("kind"), to: try row.text("recipient"),
        subject: try row.text("subject"), text: try row.text("body"),
        calendar: try row.optionalText("calendar"))
      guard let message else { throw StorageError.unreadable("outbox.recipient or outbox.subject") }
      return message
    }
  }

  /// Notes that a message has been taken over; its text, which may hold a personal link, is forgotten.
  public func noteSent(_ id: ID<Message>, at moment: Instant) throws(StorageError) {
    try session.run(
      """
      UPDATE outbox
      SET sent_at = \(moment), body = '', calendar = NULL
      WHERE id = \(id) AND sent_at IS NULL
      """)
  }

  /// Forgets the messages of a kind that were sent before `moment`, with the addresses they went to.
  public func forgetSent(kind: String, before moment: Instant) throws(StorageError) {
    try session.run("DELETE FROM outbox WHERE kind = \(kind) AND sent_at < \(moment)")
  }
}

extension Session {
  /// Mail on its way out.
  public var outbox: OutboxTable { OutboxTable(session: self) }
}
