// SPDX-License-Identifier: AGPL-3.0-or-later

/// Finds where a text stops being JSON. The decoder says only that it is not.
///
/// - Source: RFC 8259.
struct JSONSyntax {
  /// What stops the reading.
  enum Fault: Error, Hashable {
    /// The text ends too early.
    case end
    /// The character does not belong there.
    case unexpected
    /// A value lies more than 512 levels deep.
    case tooDeep
  }

  private let bytes: [UInt8]
  private var place: Int

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The first fault of `bytes` and its offset, or nil when they are JSON; what follows the value counts.
  static func fault(in bytes: [UInt8]) -> (fault: Fault, offset: Int)? {
    var syntax = JSONSyntax(bytes)
    do throws(Fault) {
      try syntax.value(depth: 1)
      syntax.skipSpace()
      return syntax.place < bytes.count ? (.unexpected, syntax.place) : nil
    } catch {
      return (error, syntax.place)
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count, Set(" \t\r\n".utf8).contains(bytes[place]) { place += 1 }
  }

  private func peek() throws(Fault) -> UInt8 {
    guard place < bytes.count else { throw .end }
    return bytes[place]
  }

  private mutating func take(_ character: Unicode.Scalar) throws(Fault) {
    guard try peek() == UInt8(ascii: character) else { throw .unexpected }
    place += 1
  }

  private mutating func value(depth: Int) throws(Fault) {
    guard depth <= 512 else { throw .tooDeep }
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "{"):
      try members(upTo: "}") { (syntax) throws(Fault) in
        try syntax.text()
        syntax.skipSpace()
        try syntax.take(":")
        try syntax.value(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try members(upTo: "]") { (syntax) throws(Fault) in try syntax.value(depth: depth + 1) }
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "t"): for letter in "true".unicodeScalars { try take(letter) }
    case UInt8(ascii: "f"): for letter in "false".unicodeScalars { try take(letter) }
    case UInt8(ascii: "n"): for letter in "null".unicodeScalars { try take(letter) }
    default: try number()
    }
  }

  private mutating func members(
    upTo end: Unicode.Scalar, _ member: (inout JSONSyntax) throws(Fault) -> Void
  ) throws(Fault) {
    place += 1
    skipSpace()
    if try peek() == UInt8(ascii: end) { return place += 1 }
    while true {
      skipSpace()
      try member(&self)
      skipSpace()
      if try peek() == UInt8(ascii: end) { return place += 1 }
      try take(",")
    }
  }

  private mutating func text() throws(Fault) {
    try take("\"")
    while try peek() != UInt8(ascii: "\"") {
      let byte = try peek()
      guard byte >= 0x20 else { throw .unexpected }
      place += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      guard Set(#""\/bfnrtu"#.utf8).contains(try peek()) else { throw .unexpected }
      place += 1
    }
    place += 1
  }

  private mutating func number() throws(Fault) {
    if try peek() == UInt8(ascii: "-") { place += 1 }
    if try peek() == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if place < bytes.count, Set("eE".utf8).contains(bytes[place]) {
      place += 1
      if Set("+-".utf8).contains(try peek()) { place += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Fault) {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(try peek()) else { throw .unexpected }
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) { place += 1 }
  }
}
