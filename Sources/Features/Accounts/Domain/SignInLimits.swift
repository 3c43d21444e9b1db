// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// How often one may fail to sign in: enough for a forgotten password, too seldom to guess one.
enum SignInLimits {
  /// The attempts on one account from one machine or network within the window.
  static let perAccountAndRemote = 5
  /// The attempts on one account from anywhere: many, or anybody could keep its owner out.
  static let perAccount = 100
  /// The attempts from one machine or network within the window.
  static let perRemote = 20
  /// A quarter of an hour.
  static let windowSeconds = 900
  /// The time after which someone may try again whose password nobody could look at.
  static let busySeconds = 5

  /// Attempts before this moment no longer count.
  static func start(at now: Instant) -> Instant { now.adding(seconds: -windowSeconds) }
}

/// Why someone cannot sign in. Neither tells whether the account exists.
enum SignInError: Error, Hashable {
  /// No account has this address and this password.
  case refused
  /// Too many attempts failed on this account or from this machine.
  case tooManyAttempts
  /// Too many passwords wait to be looked at; this one was not.
  case busy
}
