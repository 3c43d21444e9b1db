// SPDX-License-Identifier: AGPL-3.0-or-later

extension String {
  /// Adds a text to XML, as content or between double quotes, byte by byte.
  ///
  /// Characters that XML 1.0 forbids (most controls) are left out: they would make the file unreadable.
  mutating func append(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A, 0x0D, 0x20...: bytes.append(byte)
      default: continue
      }
    }
    append(String(decoding: bytes, as: UTF8.self))
  }

  /// The text as XML content or as an attribute's value.
  var escaped: String {
    var result = ""
    result.append(escaping: self)
    return result
  }
}
