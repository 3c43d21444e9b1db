// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Kernel
import Persistence

/// Answers, and the changes that were made to them.
struct AnswerTable {
  let session: Session

  /// The answers of a reply to `form`, by variable.
  func answers(of reply: ID<Reply>, to form: Form) throws -> [String: KeptAnswer] {
    let kinds = form.kindsByVariable
    let rows = try session.rows(
      """
      SELECT \(AnswerColumns.names)
      FROM answer
      WHERE reply = \(reply)
      """)
    return try rows.reduce(into: [:]) { answers, row in
      let answer = try AnswerColumns.answer(row, kinds: kinds)
      answers[answer.variable] = answer
    }
  }

  /// The answers of every reply to a campaign whose questionnaire is `form`.
  func answers(to form: Form, of campaign: ID<Campaign>) throws -> [ID<Reply>: [KeptAnswer]] {
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
      answers[try row.id("reply_id", of: Reply.self), default: []]
        .append(try AnswerColumns.answer(row, kinds: kinds))
    }
  }

  /// What some variables held at some revisions; a revision that never was is left out.
  func contents(
    of reply: ID<Reply>, to form: Form, at revisions: [(variable: String, revision: Int)]
  ) throws -> [String: AnswerContent] {
    guard !revisions.isEmpty else { return [:] }
    let kinds = form.kindsByVariable
    let asked = revisions.map { variable, revision -> SQL in
      "(variable = \(variable) AND revision = \(revision))"
    }
    let rows = try session.rows(
      """
      SELECT \(AnswerColumns.names)
      FROM answer_change
      WHERE reply = \(reply) AND applied = \(true) AND (\(asked.joined(separator: " OR ")))
      """)
    return try rows.reduce(into: [:]) { contents, row in
      let answer = try AnswerColumns.answer(row, kinds: kinds)
      contents[answer.variable] = answer.content
    }
  }

  /// Writes answers over those of the revision before, and keeps each change, within `mostKept`.
  ///
  /// - Throws: `StorageError.conflict` when one is no longer at the revision before.
  func write(_ answers: [KeptAnswer], of reply: ID<Reply>) throws(StorageError) {
    guard !answers.isEmpty else { return }
    let rows = answers.map { answer -> SQL in "(\(reply), \(AnswerColumns.values(answer)))" }
    let written = try session.run(
      """
      INSERT INTO answer (reply, \(AnswerColumns.names))
      VALUES \(rows.joined(separator: ", "))
      ON CONFLICT (reply, variable, row_id) DO UPDATE
      SET value = excluded.value, typed = excluded.typed, state = excluded.state, reason = excluded.reason,
        author = excluded.author, device = excluded.device, revision = excluded.revision,
        changed_at = excluded.changed_at
      WHERE answer.revision = excluded.revision - 1
      """)
    guard written == answers.count else { throw .conflict("answer") }
    try keepChanges(answers, of: reply)
  }

  /// The changes of a reply that stay for good. Of each answer, only the last change is kept beyond them: nobody
  /// fills a disk by saving again and again, nor wipes out what was there before.
  static let mostKept = 500

  /// The most answers that are kept aside of a reply: a conflict that is sent again and again fills no disk.
  static let mostKeptAside = 50

  /// Keeps what was typed while another had saved something else, without putting it in the place of that.
  func keepAside(_ answers: [KeptAnswer], of reply: ID<Reply>) throws(StorageError) {
    for answer in answers {
      try session.run(
        """
        INSERT INTO answer_change (id, reply, \(AnswerColumns.names), applied)
        SELECT \(ID<KeptAnswer>(at: answer.changedAt)), \(reply), \(AnswerColumns.values(answer)), \(false)
        WHERE (SELECT count(*) FROM answer_change WHERE reply = \(reply) AND applied = \(false))
          < \(Self.mostKeptAside)
        """)
    }
  }

  private func keepChanges(_ answers: [KeptAnswer], of reply: ID<Reply>) throws(StorageError) {
    let replaced = answers.map { answer -> SQL in
      "(variable = \(answer.variable) AND row_id = \(answer.rowID) AND revision = \(answer.revision - 1))"
    }
    try session.run(
      """
      DELETE FROM answer_change
      WHERE reply = \(reply) AND applied = \(true) AND (\(replaced.joined(separator: " OR ")))
        AND (SELECT count(*) FROM answer_change AS earlier
          WHERE earlier.reply = \(reply) AND earlier.id < answer_change.id)
          >= \(Self.mostKept)
      """)
    let rows = answers.map { answer -> SQL in
      let id = ID<KeptAnswer>(at: answer.changedAt)
      return "(\(id), \(reply), \(AnswerColumns.values(answer)), \(true))"
    }
    try session.run(
      """
      INSERT INTO answer_change (id, reply, \(AnswerColumns.names), applied)
      VALUES \(rows.joined(separator: ", "))
      """)
  }
}

extension Session {
  /// Answers.
  var answers: AnswerTable { AnswerTable(session: self) }
}
