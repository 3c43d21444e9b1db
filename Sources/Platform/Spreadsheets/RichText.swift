// SPDX-License-Identifier: AGPL-3.0-or-later

/// Joins the runs of a text and passes over its phonetic reading.
struct RichText {
  private var collected = ""
  private var isInText = false
  private var phoneticDepth = 0

  mutating func open(_ element: String) {
    if element == "rPh" { phoneticDepth += 1 }
    isInText = element == "t" && phoneticDepth == 0
  }

  mutating func add(_ text: String) {
    if isInText { collected += text }
  }

  mutating func close(_ element: String) {
    if element == "rPh" { phoneticDepth -= 1 }
    isInText = false
  }

  /// The text so far; the next one starts from nothing.
  mutating func take() -> String {
    defer { self = RichText() }
    return collected.withoutEscapes
  }
}

extension String {
  /// The text with `_x000D_` and the like, which stand for what XML cannot hold, made characters again
  /// (ECMA-376, part 1, 22.9.2.19). What stands for U+0000 goes away.
  var withoutEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")) else { return self }
    var result = ""
    var rest = self[...]
    while let escape = rest.firstMatch(of: /_x([0-9A-Fa-f]{4})_/) {
      result += rest[..<escape.range.lowerBound]
      if let code = UInt32(escape.output.1, radix: 16), let scalar = Unicode.Scalar(code) {
        if code != 0 { result.unicodeScalars.append(scalar) }
      } else {
        result += rest[escape.range]
      }
      rest = rest[escape.range.upperBound...]
    }
    return result + rest
  }
}
