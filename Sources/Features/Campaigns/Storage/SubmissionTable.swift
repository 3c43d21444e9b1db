// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// The sendings of replies, of which one at most stands for each.
struct SubmissionTable {
  let session: Session

  /// Keeps a sending, unless one stands already: then nothing changes.
  ///
  /// - Returns: whether it was kept.
  func add(_ submission: Submission, of reply: ID<Reply>) throws(StorageError) -> Bool {
    let added = try session.run(
      """
      INSERT INTO submission (id, reply, submitted_at, submitted_on, receipt, digest)
      VALUES (\(submission.id), \(reply), \(submission.submittedAt), \(submission.submittedOn),
        \(submission.receipt.text), \(submission.digest))
      ON CONFLICT (reply) WHERE withdrawn_at IS NULL DO NOTHING
      """)
    return added == 1
  }

  /// Takes back the sending of a reply that stands.
  func withdraw(_ submission: ID<Submission>, at moment: Instant) throws(StorageError) {
    let changed = try session.run(
      """
      UPDATE submission
      SET withdrawn_at = \(moment)
      WHERE id = \(submission) AND withdrawn_at IS NULL
      """)
    guard changed == 1 else { throw .conflict("submission.withdrawn_at") }
  }
}

extension Session {
  /// The sendings of replies.
  var submissions: SubmissionTable { SubmissionTable(session: self) }
}
