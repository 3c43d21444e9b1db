// SPDX-License-Identifier: AGPL-3.0-or-later

/// The placeholders of a statement, as the server sees them.
enum Placeholders {
  private enum Place { case code, quote, name, line, block }

  /// How many `$1`, `$2`… stand outside quotes and comments.
  static func count(in text: String) -> Int {
    var place = Place.code
    var count = 0
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      switch (place, previous, byte) {
      case (.code, _, UInt8(ascii: "'")): place = .quote
      case (.code, _, UInt8(ascii: "\"")): place = .name
      case (.code, UInt8(ascii: "-"), UInt8(ascii: "-")): place = .line
      case (.code, UInt8(ascii: "/"), UInt8(ascii: "*")): place = .block
      case (.code, UInt8(ascii: "$"), UInt8(ascii: "0")...UInt8(ascii: "9")): count += 1
      // A doubled quote closes and opens again.
      case (.quote, _, UInt8(ascii: "'")), (.name, _, UInt8(ascii: "\"")), (.line, _, UInt8(ascii: "\n")),
        (.block, UInt8(ascii: "*"), UInt8(ascii: "/")):
        place = .code
      default: break
      }
      previous = byte
    }
    return count
  }
}
