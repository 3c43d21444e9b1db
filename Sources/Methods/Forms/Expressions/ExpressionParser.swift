// SPDX-License-Identifier: AGPL-3.0-or-later

/// Builds the tree of an expression by precedence climbing, never higher than `Expression.deepest`.
struct ExpressionParser {
  private typealias Tree = (node: ExpressionNode, height: Int)

  private let tokens: [ExpressionToken]
  private let end: Int
  private var index = 0
  private var depth = 0

  /// The tree of `source`.
  static func tree(of source: String) throws(ExpressionError) -> ExpressionNode {
    let tokens = try ExpressionLexer.tokens(of: source)
    var parser = ExpressionParser(tokens: tokens, end: source.unicodeScalars.count + 1)
    let tree = try parser.operations(strongerThan: 0)
    guard parser.index == tokens.count else { throw parser.surprise }
    return tree.node
  }

  private init(tokens: [ExpressionToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  private var token: ExpressionToken? { index < tokens.count ? tokens[index] : nil }
  private var surprise: ExpressionError { .unexpected(token?.shown, position: token?.position ?? end) }

  private mutating func operations(strongerThan floor: Int) throws(ExpressionError) -> Tree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Expression.deepest else { throw .tooDeep }
    var left = try operand()
    while let found = nextOperator, found.strength > floor {
      index += 1
      let right = try operations(strongerThan: found.strength)
      left = try tree(.operation(found, left.node, right.node), over: max(left.height, right.height))
    }
    return left
  }

  private var nextOperator: ExpressionOperator? {
    switch token?.kind {
    case .sign(let sign): ExpressionOperator(rawValue: sign)
    case .name(let name): ExpressionOperator(rawValue: name)
    default: nil
    }
  }

  private mutating func operand() throws(ExpressionError) -> Tree {
    guard let token else { throw surprise }
    switch token.kind {
    case .number(let number): return leaf(.value(.number(number)))
    case .text(let text): return leaf(.value(.text(text)))
    case .reference(let name): return leaf(.reference(name))
    case .current: return leaf(.current)
    case .name(let name): return try call(name, at: token.position)
    case .sign("-"):
      index += 1
      // The minus sign binds more strongly than any operator between two values.
      let operand = try operations(strongerThan: ExpressionOperator.times.strength)
      return try tree(.negated(operand.node), over: operand.height)
    case .sign("("):
      index += 1
      let inside = try operations(strongerThan: 0)
      try expect(")")
      return inside
    case .sign: throw surprise
    }
  }

  private mutating func call(_ name: String, at position: Int) throws(ExpressionError) -> Tree {
    index += 1
    try expect("(")
    var arguments: [ExpressionNode] = []
    var height = 0
    while token?.kind != .sign(")") {
      if !arguments.isEmpty { try expect(",") }
      let argument = try operations(strongerThan: 0)
      arguments.append(argument.node)
      height = max(height, argument.height)
    }
    index += 1
    guard let function = ExpressionFunction.all[name] else {
      throw .unknownFunction(name, position: position)
    }
    guard function.arity.contains(arguments.count) else { throw .wrongArguments(name, position: position) }
    if function.takesReferences, !arguments.allSatisfy({ $0.isReference }) {
      throw .referenceExpected(name, position: position)
    }
    return try tree(.call(name, arguments), over: height)
  }

  private mutating func expect(_ sign: String) throws(ExpressionError) {
    guard token?.kind == .sign(sign) else { throw surprise }
    index += 1
  }

  private mutating func leaf(_ node: ExpressionNode) -> Tree {
    index += 1
    return (node, 1)
  }

  private func tree(_ node: ExpressionNode, over height: Int) throws(ExpressionError) -> Tree {
    guard height < Expression.deepest else { throw .tooDeep }
    return (node, height + 1)
  }
}

extension ExpressionNode {
  /// Whether the node is an answer itself.
  var isReference: Bool {
    switch self {
    case .reference, .current: true
    default: false
    }
  }
}
