// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import Secrets

/// Who has signed in, by the digest of the token that only their browser holds.
struct TeamSessionTable {
  let session: Session

  /// Opens a session for an account; those that are over are forgotten.
  func open(_ token: String, for account: ID<Account>, at now: Instant) throws(StorageError) {
    try session.run(
      """
      DELETE FROM team_session
      WHERE created_at <= \(SessionLifetime.opened(after: now))
        OR last_seen_at <= \(SessionLifetime.seen(after: now))
      """)
    try session.run(
      """
      INSERT INTO team_session (token_digest, account, created_at, last_seen_at)
      VALUES (\(Self.digest(token)), \(account), \(now), \(now))
      """)
  }

  /// The account whose session this token opens, and when it was last seen; nil when it is over or unknown.
  func account(
    _ token: String, at now: Instant
  ) throws(StorageError) -> (account: Account, lastSeen: Instant)? {
    let row = try session.row(
      """
      SELECT account.id, account.email, account.role, team_session.last_seen_at
      FROM team_session
      JOIN account ON account.id = team_session.account
      WHERE team_session.token_digest = \(Self.digest(token))
        AND team_session.created_at > \(SessionLifetime.opened(after: now))
        AND team_session.last_seen_at > \(SessionLifetime.seen(after: now))
      """)
    guard let row else { return nil }
    return (try AccountTable.account(row), try row.instant("last_seen_at"))
  }

  /// Notes that the session is in use.
  func noteSeen(_ token: String, at now: Instant) throws(StorageError) {
    try session.run(
      """
      UPDATE team_session
      SET last_seen_at = \(now)
      WHERE token_digest = \(Self.digest(token)) AND last_seen_at < \(now)
      """)
  }

  /// Ends the session of this token.
  func close(_ token: String) throws(StorageError) {
    try session.run("DELETE FROM team_session WHERE token_digest = \(Self.digest(token))")
  }

  /// Ends every session of an account.
  func closeAll(of account: ID<Account>) throws(StorageError) {
    try session.run("DELETE FROM team_session WHERE account = \(account)")
  }

  private static func digest(_ token: String) -> String { Digest.text(of: Array(token.utf8)) }
}

extension Session {
  /// Who has signed in.
  var teamSessions: TeamSessionTable { TeamSessionTable(session: self) }
}
