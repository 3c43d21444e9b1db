// SPDX-License-Identifier: AGPL-3.0-or-later

/// Reads a regular expression.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private let source: String
  private var index = 0
  private var depth = 0

  /// The tree of `source`.
  static func tree(of source: String) throws(ExpressionError) -> PatternNode {
    var parser = PatternParser(source)
    let node = try parser.choice()
    guard parser.index == parser.scalars.count else { throw .badPattern(source) }
    return node
  }

  private init(_ source: String) {
    self.source = source
    scalars = Array(source.unicodeScalars)
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func advance() throws(ExpressionError) -> Unicode.Scalar {
    guard let scalar = next else { throw .badPattern(source) }
    index += 1
    return scalar
  }

  private mutating func choice() throws(ExpressionError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 20 else { throw .badPattern(source) }
    var nodes = [try sequence()]
    while next == "|" {
      index += 1
      nodes.append(try sequence())
    }
    return nodes.count == 1 ? nodes[0] : .choice(nodes)
  }

  private mutating func sequence() throws(ExpressionError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let atom = try atom()
      nodes.append(try repeated(atom))
    }
    return .sequence(nodes)
  }

  private mutating func repeated(_ node: PatternNode) throws(ExpressionError) -> PatternNode {
    switch next {
    case "*":
      index += 1
      return .repeated(node, nil, atLeast: 0)
    case "+":
      index += 1
      return .repeated(node, nil, atLeast: 1)
    case "?":
      index += 1
      return .repeated(node, 0...1, atLeast: 0)
    case "{":
      index += 1
      return try counted(node)
    default: return node
    }
  }

  private mutating func counted(_ node: PatternNode) throws(ExpressionError) -> PatternNode {
    let least = try count() ?? 0
    var most: Int? = least
    if next == "," {
      index += 1
      most = try count()
    }
    guard try advance() == "}", most.map({ $0 >= least }) ?? true else { throw .badPattern(source) }
    return .repeated(node, most.map { least...$0 }, atLeast: least)
  }

  private mutating func count() throws(ExpressionError) -> Int? {
    var digits = ""
    while let scalar = next, ("0"..."9").contains(scalar) {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    guard !digits.isEmpty else { return nil }
    guard let count = Int(digits), count <= 1_000 else { throw .badPattern(source) }
    return count
  }

  private mutating func atom() throws(ExpressionError) -> PatternNode {
    let scalar = try advance()
    switch scalar {
    case ".": return .one(PatternSet(ranges: ["\n"..."\n"], isNegated: true))
    case "^": return .start
    case "$": return .end
    case "[": return .one(try bracket())
    case "(": return try group()
    case "\\": return .one(try escape())
    case "*", "+", "?", "{": throw .badPattern(source)
    default: return .one(PatternSet(ranges: [scalar...scalar]))
    }
  }

  private mutating func group() throws(ExpressionError) -> PatternNode {
    if next == "?" {
      index += 1
      // Only groups that capture nothing: nothing here looks ahead or behind.
      guard try advance() == ":" else { throw .badPattern(source) }
    }
    let node = try choice()
    guard try advance() == ")" else { throw .badPattern(source) }
    return node
  }

  private mutating func escape() throws(ExpressionError) -> PatternSet {
    let scalar = try advance()
    switch scalar {
    case "d": return PatternSet(ranges: ["0"..."9"])
    case "D": return PatternSet(ranges: ["0"..."9"], isNegated: true)
    case "w": return PatternSet(ranges: ["a"..."z", "A"..."Z", "0"..."9", "_"..."_"])
    case "W": return PatternSet(ranges: ["a"..."z", "A"..."Z", "0"..."9", "_"..."_"], isNegated: true)
    case "s": return PatternSet(ranges: [" "..." ", "\t"..."\r"])
    case "S": return PatternSet(ranges: [" "..." ", "\t"..."\r"], isNegated: true)
    case "a"..."z", "A"..."Z", "0"..."9": throw .badPattern(source)
    default: return PatternSet(ranges: [scalar...scalar])
    }
  }

  private mutating func bracket() throws(ExpressionError) -> PatternSet {
    var set = PatternSet(ranges: [])
    if next == "^" {
      set.isNegated = true
      index += 1
    }
    while let scalar = next, scalar != "]" {
      index += 1
      if scalar == "\\" {
        let escaped = try escape()
        guard !escaped.isNegated else { throw .badPattern(source) }
        set.ranges += escaped.ranges
      } else if next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        let last = try advance()
        guard last >= scalar else { throw .badPattern(source) }
        set.ranges.append(scalar...last)
      } else {
        set.ranges.append(scalar...scalar)
      }
    }
    guard try advance() == "]", !set.ranges.isEmpty else { throw .badPattern(source) }
    return set
  }
}
