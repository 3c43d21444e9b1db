// SPDX-License-Identifier: AGPL-3.0-or-later

extension [UInt8] {
  /// Adds a text to HTML or XML, as content or between quotes: `& < > " '` are replaced byte by byte, so that
  /// no combining mark hides one of them.
  ///
  /// Characters that XML 1.0 forbids (most controls) are left out: HTML does not allow them either.
  public mutating func append(escaping text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A, 0x0D, 0x20...: append(byte)
      default: continue
      }
    }
  }
}
