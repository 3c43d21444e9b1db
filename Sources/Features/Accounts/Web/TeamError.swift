// SPDX-License-Identifier: AGPL-3.0-or-later
public import HTTPTypes
public import Site

/// Why someone is not let in.
public enum TeamError: PublicProblem, Hashable {
  /// The page changes things, and the account only reads.
  case administratorsOnly
  /// Nobody has signed in, or no longer.
  case signedOut

  /// 403.
  public var status: HTTPResponse.Status { .forbidden }

  /// What happened.
  public func title(in language: Language) -> String {
    switch self {
    case .administratorsOnly: language(AccountText.administratorsOnlyTitle)
    case .signedOut: language(AccountText.signedOutTitle)
    }
  }

  /// What to do.
  public func advice(in language: Language) -> String {
    switch self {
    case .administratorsOnly: language(AccountText.administratorsOnlyAdvice)
    case .signedOut: language(AccountText.signedOutAdvice)
    }
  }
}
