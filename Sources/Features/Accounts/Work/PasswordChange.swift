// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence
import Secrets

/// Gives a new password to someone who has lost theirs.
public struct PasswordChange: Sendable {
  private let store: Store

  /// Changes passwords in `store`.
  public init(store: Store) { self.store = store }

  /// Replaces the password of the account with this address, ends its sessions and notes it in the journal.
  ///
  /// - Throws: `AccountError` when no account has the address.
  public func perform(email: String, password: Password, at now: Instant) async throws -> Account {
    let hash = await PasswordHash.make(of: password.text)
    return try await store.write { session in
      guard let account = try session.accounts.credentials(of: email)?.account else {
        throw AccountError.unknownAddress
      }
      try session.accounts.replacePassword(of: account.id, with: hash)
      // Whoever came in with the old one must not stay.
      try session.teamSessions.closeAll(of: account.id)
      try session.journal.record(
        AccountEvent.passwordChanged, about: account.id.text, by: nil, at: now)
      return account
    }
  }
}
