// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A mail to be sent: plain text, to one person, with at most one calendar file.
public struct Message: Hashable, Sendable {
  /// Its identifier, from which its Message-ID is made.
  public let id: ID<Message>
  /// What it is about, for the team: `invitation`, `inscription`.
  public let kind: String
  /// The address of the person.
  public let recipient: String
  /// The subject.
  public let subject: String
  /// The text, lines ended by `\n`.
  public let text: String
  /// The calendar file attached, or nil.
  public let calendar: String?

  /// A message, or nil when the address or the subject could not stand in a header.
  public init?(
    id: ID<Message>, kind: String, to recipient: String, subject: String, text: String,
    calendar: String? = nil
  ) {
    guard MailAddress.isValid(recipient), !subject.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      return nil
    }
    self.id = id
    self.kind = kind
    self.recipient = recipient
    self.subject = subject
    self.text = text
    self.calendar = calendar
  }
}

/// The addresses that mail can be sent to.
public enum MailAddress {
  /// Whether `text` is one address of ASCII letters, with one `@` and a domain that has a dot, of 254 bytes
  /// at most.
  ///
  /// - Source: RFC 5321, sections 4.1.2 and 4.5.3, without quoted local parts.
  public static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
    let local = bytes[..<at]
    let labels = bytes[(at + 1)...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...64).contains(local.count), local.first != 0x2E, local.last != 0x2E, labels.count >= 2 else {
      return false
    }
    return local.allSatisfy(isLocal) && labels.allSatisfy(isLabel)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
      && label.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
