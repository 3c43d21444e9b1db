// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why an account cannot be made or changed.
public enum AccountError: Error, Hashable, Sendable {
  /// The text is not a mail address.
  case notAnAddress
  /// The password has fewer characters than this.
  case passwordTooShort(minimum: Int)
  /// Someone already signs in with this address.
  case addressTaken
  /// Nobody signs in with this address.
  case unknownAddress
}
