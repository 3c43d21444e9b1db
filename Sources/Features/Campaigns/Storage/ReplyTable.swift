// SPDX-License-Identifier: AGPL-3.0-or-later
public import Forms
import Foundation
public import Kernel
public import Persistence

/// Replies, found through the link by which someone came.
public struct ReplyTable {
  let session: Session

  /// The campaign, the unit and the reply that a link opens.
  ///
  /// - Throws: `LinkError.forged` when there is no such unit, `.replaced` when a newer link has taken its place.
  public func desk(of link: PersonalLink) throws -> ReplyDesk {
    guard
      let row = try session.row(
        """
        SELECT \(CampaignTable.columns), \(SampleTable.columns), personal_link.version
        FROM personal_link
        JOIN frame_unit ON frame_unit.id = personal_link.unit
        JOIN campaign ON campaign.id = frame_unit.campaign
        \(SampleTable.replies)
        WHERE personal_link.unit = \(link.unit)
        """)
    else { throw LinkError.forged }
    guard try row.integer("version") == link.version else { throw LinkError.replaced }
    return ReplyDesk(
      campaign: try CampaignTable.campaign(row), unit: try SampleTable.unit(row),
      register: try Self.register(row), head: try Self.head(row))
  }

  /// Keeps that someone has begun to answer for a unit.
  public func open(_ reply: Reply) throws(StorageError) {
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
  public func noteStarted(_ id: ID<Reply>, at moment: Instant) throws(StorageError) {
    try session.run("UPDATE reply SET started_at = \(moment) WHERE id = \(id) AND started_at IS NULL")
  }

  /// The answers that count of every reply sent to a campaign, by unit and variable.
  public func answers(of campaign: ID<Campaign>) throws -> [ID<SampleUnit>: [String: Answer]] {
    guard let row = try session.row("SELECT form FROM campaign WHERE id = \(campaign)") else { return [:] }
    let form = try session.forms.form(try row.id("form", of: KeptForm.self)).form
    let heads = try session.rows(
      """
      SELECT \(SampleTable.columns)
      FROM frame_unit
      \(SampleTable.replies)
      WHERE frame_unit.campaign = \(campaign) AND submission.id IS NOT NULL
      """)
    let answers = try answers(to: form, of: campaign)
    return try heads.reduce(into: [:]) { counting, row in
      guard let head = try Self.head(row), let submission = head.submission else { return }
      let clock = FormClock(submission.submittedAt, in: .gmt)
      let reply = head.with(Array(answers[head.id, default: [:]].values), startedAt: nil)
      counting[head.unit] = FilledForm(form: form, reply: reply, clock: clock).countingAnswers
    }
  }

  private func answers(
    to form: Form, of campaign: ID<Campaign>
  ) throws -> [ID<Reply>: [String: KeptAnswer]] {
    let kinds = form.kindsByVariable
    let rows = try session.rows(
      """
      SELECT reply.id AS reply_id, \(AnswerColumns.names)
      FROM answer
      JOIN reply ON reply.id = answer.reply
      JOIN frame_unit ON frame_unit.id = reply.unit
      WHERE frame_unit.campaign = \(campaign)
      """)
    return try rows.reduce(into: [:]) { answers, row in
      let answer = try AnswerColumns.answer(row, kinds: kinds)
      answers[try row.id("reply_id", of: Reply.self), default: [:]][answer.variable] = answer
    }
  }

  private static func register(_ row: Row) throws -> [String: String] {
    let json = try JSON(parsing: try row.text("register").utf8)
    return (json.object ?? [:]).compactMapValues(\.text)
  }

  /// The reply of a row, without its answers; nil when nobody has begun.
  static func head(_ row: Row) throws -> Reply? {
    guard let id = try row.optionalID("reply_id", of: Reply.self) else { return nil }
    let submission = try row.optionalID("submission_id", of: Submission.self).map { id in
      Submission(
        id: id, submittedAt: try row.instant("submitted_at"),
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
