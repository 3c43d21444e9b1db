// SPDX-License-Identifier: AGPL-3.0-or-later

/// The identifier of a `Subject`: a UUID of version 7, ordered by the moment it was made.
///
/// It is made before the write and passed in, never read back from the database. Its text is lower-case.
///
/// - Source: RFC 9562, section 5.7.
public struct ID<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The 36 characters of the identifier, in lower case.
  public let text: String

  /// The identifier written `text`, or nil when `text` is not a UUID.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return nil }
    for (place, byte) in bytes.enumerated() {
      switch place {
      case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return nil }
      default:
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
        guard isDigit || isLetter else { return nil }
      }
    }
    self.text = text.lowercased()
  }

  /// A new identifier, made at `moment` with chance from `generator`.
  public init(at moment: Instant, using generator: inout some RandomNumberGenerator) {
    let time = UInt64(clamping: moment.milliseconds) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | generator.next() & 0x0FFF
    let low = 0x8000_0000_0000_0000 | generator.next() & 0x3FFF_FFFF_FFFF_FFFF
    self.text = Self.text(high, low)
  }

  /// A new identifier, made at `moment` with the system's chance.
  public init(at moment: Instant) {
    var generator = SystemRandomNumberGenerator()
    self.init(at: moment, using: &generator)
  }

  private static func text(_ high: UInt64, _ low: UInt64) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for half in [high, low] {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        bytes.append(digits[Int(half >> shift & 0xF)])
        if [8, 13, 18, 23].contains(bytes.count) { bytes.append(UInt8(ascii: "-")) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of the identifier.
  public var description: String { text }

  /// Whether `left` was made before `right`.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
