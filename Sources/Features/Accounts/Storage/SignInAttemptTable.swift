// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Somebody who tried to sign in.
enum SignInAttempt {}

/// The attempts to sign in that did not succeed, or not yet, for as long as they count.
struct SignInAttemptTable {
  let session: Session

  /// Notes an attempt before its password is looked at, unless there were too many, and says whether it did.
  ///
  /// The limit is a condition of the write: attempts sent at the same time do not slip through together.
  func admit(
    _ attempt: ID<SignInAttempt>, account: String, remote: String, at now: Instant
  ) throws(StorageError) -> Bool {
    let start = SignInLimits.start(at: now)
    try session.run("DELETE FROM sign_in_attempt WHERE attempted_at <= \(start)")
    return try session.run(
      """
      INSERT INTO sign_in_attempt (id, account_key, remote_key, attempted_at)
      SELECT \(attempt), \(account), \(remote), \(now)
      WHERE (SELECT count(*) FROM sign_in_attempt
          WHERE account_key = \(account) AND remote_key = \(remote) AND attempted_at > \(start))
          < \(SignInLimits.perAccountAndRemote)
        AND (SELECT count(*) FROM sign_in_attempt WHERE account_key = \(account) AND attempted_at > \(start))
          < \(SignInLimits.perAccount)
        AND (SELECT count(*) FROM sign_in_attempt WHERE remote_key = \(remote) AND attempted_at > \(start))
          < \(SignInLimits.perRemote)
      """) == 1
  }

  /// Forgets an attempt whose password nobody has looked at.
  func takeBack(_ attempt: ID<SignInAttempt>) throws(StorageError) {
    try session.run("DELETE FROM sign_in_attempt WHERE id = \(attempt)")
  }

  /// Forgets the attempts on an account, into which someone has now signed in, or whose password is new.
  func forgive(account: String) throws(StorageError) {
    try session.run("DELETE FROM sign_in_attempt WHERE account_key = \(account)")
  }
}

extension Session {
  /// The attempts to sign in.
  var signInAttempts: SignInAttemptTable { SignInAttemptTable(session: self) }
}
