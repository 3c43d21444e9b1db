// SPDX-License-Identifier: AGPL-3.0-or-later

import Kernel

/// Cuts an expression into words.
struct ExpressionLexer {
  private let characters: [Unicode.Scalar]
  private var index = 0

  private init(_ source: String) { characters = Array(source.unicodeScalars) }

  /// The words of `source`.
  static func tokens(of source: String) throws(ExpressionError) -> [ExpressionToken] {
    guard source.unicodeScalars.count <= Expression.longest else { throw .tooLong }
    var lexer = ExpressionLexer(source)
    var tokens: [ExpressionToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken? {
    while let scalar = peek(), scalar.properties.isWhitespace { index += 1 }
    guard let scalar = peek() else { return nil }
    let position = index + 1
    return ExpressionToken(kind: try kind(from: scalar), position: position)
  }

  private mutating func kind(from scalar: Unicode.Scalar) throws(ExpressionError) -> ExpressionToken.Kind {
    switch scalar {
    case "'", "\"": return .text(try quoted(by: scalar))
    case "$": return .reference(try reference())
    case "0"..."9": return number()
    case ".":
      if let after = peek(1), ("0"..."9").contains(after) { return number() }
      index += 1
      return .current
    case "+", "-", "*", "(", ")", ",", "=": return sign(length: 1)
    case "<", ">": return sign(length: peek(1) == "=" ? 2 : 1)
    case "!" where peek(1) == "=": return sign(length: 2)
    default:
      guard scalar.properties.isAlphabetic || scalar == "_" else {
        throw .unexpectedCharacter(position: index + 1)
      }
      return .name(take { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" })
    }
  }

  private mutating func quoted(by quote: Unicode.Scalar) throws(ExpressionError) -> String {
    let start = index + 1
    index += 1
    let text = take { $0 != quote }
    guard peek() == quote else { throw .unclosed(position: start) }
    index += 1
    return text
  }

  private mutating func reference() throws(ExpressionError) -> String {
    let start = index + 1
    guard peek(1) == "{" else { throw .unexpectedCharacter(position: start) }
    index += 2
    let name = take { $0 != "}" }
    guard peek() == "}" else { throw .unclosed(position: start) }
    index += 1
    return name.trimmed
  }

  private mutating func number() -> ExpressionToken.Kind {
    var digits = take { ("0"..."9").contains($0) }
    if peek() == "." {
      index += 1
      digits += "." + take { ("0"..."9").contains($0) }
    }
    return .number(ExpressionValue.number(from: digits))
  }

  private mutating func sign(length: Int) -> ExpressionToken.Kind {
    defer { index += length }
    return .sign(String(String.UnicodeScalarView(characters[index..<index + length])))
  }

  private mutating func take(while accepts: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = peek(), accepts(scalar) {
      taken.append(scalar)
      index += 1
    }
    return String(taken)
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    index + ahead < characters.count ? characters[index + ahead] : nil
  }
}
