// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the journal notes of accounts, always about the identifier of the account.
enum AccountEvent: String {
  /// An account was made.
  case created = "account.created"
  /// A password was replaced by another.
  case passwordChanged = "account.passwordChanged"
  /// Somebody signed in.
  case signedIn = "team.signedIn"
  /// Somebody signed out.
  case signedOut = "team.signedOut"
}
