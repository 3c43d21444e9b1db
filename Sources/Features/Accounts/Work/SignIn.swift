// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence
import Secrets

/// Lets in whoever knows a password, and slows down whoever guesses.
struct SignIn: Sendable {
  let store: Store
  let keyring: Keyring
  let line: PasswordLine

  /// The token of a new session, for the browser at `remote`, whose session `old` ends.
  ///
  /// - Throws: `SignInError`.
  func perform(
    email: String, password: Password, from remote: String, replacing old: String?, at now: Instant
  ) async throws -> String {
    let accountKey = keyring.signInKey(ofAccount: email)
    let remoteKey = keyring.signature(of: remote, for: "sign-in remote")
    let attempt = ID<SignInAttempt>(at: now)
    let isAdmitted = try await store.write {
      try $0.signInAttempts.admit(attempt, account: accountKey, remote: remoteKey, at: now)
    }
    guard isAdmitted else { throw SignInError.tooManyAttempts }
    let account: Account
    do { account = try await self.account(email: email, password: password) } catch PasswordLineError.full {
      // Nobody has looked at the password: it was not an attempt.
      try await store.write { try $0.signInAttempts.takeBack(attempt) }
      throw SignInError.busy
    }

    // A new token each time: one that was planted in the browser before is worth nothing.
    let token = Chance.token(bytes: 32)
    try await store.write { session in
      try session.signInAttempts.forgive(account: accountKey)
      if let old { try session.teamSessions.close(old) }
      try session.teamSessions.open(token, for: account.id, at: now)
      try session.journal.record(
        AccountEvent.signedIn, about: account.id.text, by: account.id, at: now)
    }
    return token
  }

  private func account(email: String, password: Password) async throws -> Account {
    guard let known = try await store.read({ try $0.accounts.credentials(of: email) }) else {
      // As long as if there were an account, so that the clock does not tell.
      _ = try await line.run { PasswordHash(of: password.text) }
      throw SignInError.refused
    }
    guard try await line.run({ known.password.matches(password.text) }) else { throw SignInError.refused }
    return known.account
  }
}

extension Keyring {
  /// What stands for the account of an address among the attempts to sign in.
  func signInKey(ofAccount email: String) -> String { signature(of: email.folded, for: "sign-in account") }
}
