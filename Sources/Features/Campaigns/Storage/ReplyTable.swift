// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
public import Persistence

/// Replies, found through the link by which someone came.
public struct ReplyTable {
  let session: Session

  /// The campaign, the unit and the reply that a link opens.
  ///
  /// - Throws: `LinkError.forged` when there is no such unit, `.replaced` when a newer link has taken its place.
  func desk(of link: PersonalLink) throws -> ReplyDesk {
    guard
      let row = try session.row(
        """
        SELECT \(CampaignTable.columns), \(FrameUnitTable.columns), personal_link.version,
          submission.id IS NULL
            AND EXISTS (SELECT 1 FROM submission AS earlier WHERE earlier.reply = reply.id) AS reopened
        FROM personal_link
        JOIN frame_unit ON frame_unit.id = personal_link.unit
        JOIN campaign ON campaign.id = frame_unit.campaign
        \(FrameUnitTable.replies)
        WHERE personal_link.unit = \(link.unit)
        """)
    else { throw LinkError.forged }
    guard try row.integer("version") == link.version else { throw LinkError.replaced }
    return ReplyDesk(
      campaign: try CampaignTable.campaign(row), unit: try FrameUnitTable.unit(row),
      register: try Self.register(row), head: try Self.head(row), isReopened: try row.boolean("reopened"))
  }

  /// Keeps that someone has begun to answer for a unit.
  func open(_ reply: Reply) throws(StorageError) {
    let opened = try session.run(
      """
      INSERT INTO reply (id, unit, opened_at)
      VALUES (\(reply.id), \(reply.unit), \(reply.openedAt))
      ON CONFLICT (unit) DO NOTHING
      """)
    guard opened == 1 else { throw .conflict("reply.unit") }
    try session.answers.write(Array(reply.answers.values), of: reply.id)
  }

  /// Notes that something was saved in a reply; the first time counts.
  func noteStarted(_ id: ID<Reply>, at moment: Instant) throws(StorageError) {
    try session.run(
      """
      UPDATE reply
      SET started_at = \(moment)
      WHERE id = \(id) AND started_at IS NULL
      """)
  }

  /// The replies sent to a campaign whose questionnaire is `form`, with their answers.
  func sent(to campaign: ID<Campaign>, form: Form) throws -> [Reply] {
    let answers = try session.answers.answers(to: form, of: campaign)
    return try session.rows(
      """
      SELECT \(FrameUnitTable.columns)
      FROM frame_unit
      \(FrameUnitTable.replies)
      WHERE frame_unit.campaign = \(campaign) AND submission.id IS NOT NULL
      ORDER BY frame_unit.reference
      """
    ).compactMap { row in
      try Self.head(row).map { $0.with(answers[$0.id, default: []], startedAt: nil) }
    }
  }

  private static func register(_ row: Row) throws(StorageError) -> [String: String] {
    let text = try row.text("register")
    guard let object = (try? JSON(parsing: text.utf8))?.object else {
      throw .unreadable("frame_unit.register")
    }
    let values = object.compactMapValues(\.text)
    guard values.count == object.count else { throw .unreadable("frame_unit.register") }
    return values
  }

  /// The reply of a row, without its answers; nil when nobody has begun.
  static func head(_ row: Row) throws -> Reply? {
    guard let id = try row.optionalID("reply_id", of: Reply.self) else { return nil }
    let submission = try row.optionalID("submission_id", of: Submission.self).map { id in
      Submission(
        id: id, submittedAt: try row.instant("submitted_at"), submittedOn: try row.day("submitted_on"),
        receipt: ReceiptCode(kept: try row.text("receipt")), digest: try row.text("digest"))
    }
    return Reply(
      id: id, unit: try row.id("unit_id", of: SampleUnit.self), openedAt: try row.instant("opened_at"),
      startedAt: try row.optionalInstant("started_at"), submission: submission, answers: [:])
  }
}

extension Session {
  /// Replies.
  public var replies: ReplyTable { ReplyTable(session: self) }
}
