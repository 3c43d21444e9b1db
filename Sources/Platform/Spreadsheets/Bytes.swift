// SPDX-License-Identifier: AGPL-3.0-or-later

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let carriageReturn: UInt8 = 13
  static let lineFeed: UInt8 = 10

  var endsLine: Bool { self == .carriageReturn || self == .lineFeed }
}

extension [UInt8] {
  /// The text that these bytes are in UTF-8; nil if they are none, or hold U+0000, where databases cut.
  var validText: String? {
    contains(0) ? nil : String(validating: self, as: UTF8.self)
  }
}
