// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence
import Secrets

/// The people of the team.
public struct AccountTable {
  let session: Session

  /// The account with this identifier, or nil.
  public func account(_ id: ID<Account>) throws(StorageError) -> Account? {
    let row = try session.row(
      """
      SELECT id, email, role
      FROM account
      WHERE id = \(id)
      """)
    guard let row else { return nil }
    return try Self.account(row)
  }

  /// The account with this address, whatever its case, and its password as it is kept.
  func credentials(of email: String) throws(StorageError) -> (account: Account, password: PasswordHash)? {
    let row = try session.row(
      """
      SELECT id, email, role, password_hash
      FROM account
      WHERE email_folded = \(email.folded)
      """)
    guard let row else { return nil }
    return (try Self.account(row), PasswordHash(kept: try row.text("password_hash")))
  }

  /// Adds an account, and says whether its address was free.
  func add(_ account: Account, password: PasswordHash, at moment: Instant) throws(StorageError) -> Bool {
    try session.run(
      """
      INSERT INTO account (id, email, email_folded, password_hash, role, created_at)
      VALUES (\(account.id), \(account.email), \(account.email.folded), \(password.text),
        \(account.role.rawValue), \(moment))
      ON CONFLICT (email_folded) DO NOTHING
      """) == 1
  }

  /// Replaces the password of an account.
  func replacePassword(of account: ID<Account>, with password: PasswordHash) throws(StorageError) {
    try session.run(
      """
      UPDATE account
      SET password_hash = \(password.text)
      WHERE id = \(account)
      """)
  }

  static func account(_ row: Row) throws(StorageError) -> Account {
    guard let role = Role(rawValue: try row.text("role")) else { throw .unreadable("role: unknown") }
    return Account(id: try row.id("id", of: Account.self), email: try row.text("email"), role: role)
  }
}

extension Session {
  /// The people of the team.
  public var accounts: AccountTable { AccountTable(session: self) }
}
