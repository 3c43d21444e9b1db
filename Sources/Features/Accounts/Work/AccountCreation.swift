// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
import Mail
public import Persistence
import Secrets

/// Makes accounts, for the command line and the demonstration.
public struct AccountCreation: Sendable {
  private let store: Store

  /// Makes accounts in `store`.
  public init(store: Store) { self.store = store }

  /// Refuses what is not a mail address.
  public static func check(email: String) throws(AccountError) {
    guard MailAddress.isValid(email) else { throw .notAnAddress }
  }

  /// Makes an account and notes it in the journal.
  ///
  /// - Throws: `AccountError` when the address is none or is taken.
  public func perform(
    email: String, password: Password, role: Role, at now: Instant
  ) async throws -> Account {
    try Self.check(email: email)
    let account = Account(id: ID(at: now), email: email, role: role)
    let hash = await PasswordHash.make(of: password.text)
    try await store.write { session in
      guard try session.accounts.add(account, password: hash, at: now) else {
        throw AccountError.addressTaken
      }
      try session.journal.record(AccountEvent.created, about: account.id.text, by: nil, at: now)
    }
    return account
  }
}
