// SPDX-License-Identifier: AGPL-3.0-or-later

/// A code that can be read over the telephone: RQ7K-2M9X-41DA-VB3E.
struct ReceiptCode: Hashable, Sendable {
  /// The code.
  let text: String

  /// A code read back from where it was kept.
  init(kept text: String) { self.text = text }

  /// The code of ten random bytes, in the 32 digits and letters of Crockford, which are not mistaken for one another.
  init(random bytes: [UInt8]) {
    precondition(bytes.count == 10, "a receipt code is made of 80 bits")
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    var digits: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in bytes {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        if digits.count % 5 == 4 { digits.append(UInt8(ascii: "-")) }
        digits.append(alphabet[buffer >> bits & 31])
      }
    }
    text = String(decoding: digits, as: UTF8.self)
  }
}
