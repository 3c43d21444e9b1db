// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// A password as a person typed it, fit to be hashed.
public struct Password: Sendable {
  /// The fewest characters of a new password.
  public static let minimumLength = 12

  let text: String

  /// What was typed to sign in, whatever its length.
  init(typed text: String) {
    // An accented letter is one character on some keyboards and two on others (RFC 8265, section 4.2).
    self.text = text.precomposedStringWithCanonicalMapping
  }

  /// A new password.
  public init(new text: String) throws(AccountError) {
    self.init(typed: text)
    guard self.text.count >= Self.minimumLength else {
      throw .passwordTooShort(minimum: Self.minimumLength)
    }
  }
}
