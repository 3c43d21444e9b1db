// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence
public import Secrets

/// Gives a new password to someone who has lost theirs.
public struct PasswordChange: Sendable {
  private let store: Store
  private let keyring: Keyring

  /// Changes passwords in `store`, whose attempts to sign in are noted under signatures of `keyring`.
  public init(store: Store, keyring: Keyring) {
    self.store = store
    self.keyring = keyring
  }

  /// Replaces the password of the account with this address, ends its sessions, forgets the attempts that
  /// failed and notes it in the journal.
  ///
  /// - Throws: `AccountError` when no account has the address.
  public func perform(email: String, password: Password, at now: Instant) async throws -> Account {
    let hash = await PasswordHash.make(of: password.text)
    let key = keyring.signInKey(ofAccount: email)
    return try await store.write { session in
      guard let account = try session.accounts.credentials(of: email)?.account else {
        throw AccountError.unknownAddress
      }
      try session.accounts.replacePassword(of: account.id, with: hash)
      // Whoever came in with the old one must not stay.
      try session.teamSessions.closeAll(of: account.id)
      try session.signInAttempts.forgive(account: key)
      try session.journal.record(
        AccountEvent.passwordChanged, about: account.id.text, by: nil, at: now)
      return account
    }
  }
}
