// SPDX-License-Identifier: AGPL-3.0-or-later

/// One evaluation of an expression, which counts its steps.
struct ExpressionEvaluation {
  let context: ExpressionContext
  private var steps = 0

  static let mostSteps = 10_000
  static let longestText = 100_000

  init(context: ExpressionContext) { self.context = context }

  /// The value of `node`.
  mutating func value(of node: ExpressionNode) throws(ExpressionError) -> ExpressionValue {
    steps += 1
    guard steps <= Self.mostSteps else { throw .tooCostly }
    switch node {
    case .value(let value): return value
    case .reference(let name): return .text(context.values[name] ?? "")
    case .current: return .text(context.current)
    case .negated(let node): return .number(-(try value(of: node).number))
    case .operation(let found, let left, let right): return try operation(found, left, right)
    case .call(let name, let arguments): return try call(name, arguments)
    }
  }

  private mutating func call(
    _ name: String, _ arguments: [ExpressionNode]
  ) throws(ExpressionError) -> ExpressionValue {
    guard let function = ExpressionFunction.all[name] else { throw .unknownFunction(name, position: 1) }
    if name == "if" {
      return try value(of: try value(of: arguments[0]).boolean ? arguments[1] : arguments[2])
    }
    var values: [ExpressionValue] = []
    for argument in arguments { values.append(try value(of: argument)) }
    // What a function costs grows with what it reads.
    steps += function.cost + values.reduce(0) { $0 + $1.text.utf8.count } / 100
    guard steps <= Self.mostSteps else { throw .tooCostly }
    let result = try function.body(values, context)
    guard result.text.utf8.count <= Self.longestText else { throw .tooCostly }
    return result
  }

  private mutating func operation(
    _ found: ExpressionOperator, _ left: ExpressionNode, _ right: ExpressionNode
  ) throws(ExpressionError) -> ExpressionValue {
    let first = try value(of: left)
    if found == .and, !first.boolean { return .boolean(false) }
    if found == .or, first.boolean { return .boolean(true) }
    let second = try value(of: right)
    return switch found {
    case .and, .or: .boolean(second.boolean)
    case .equal: .boolean(Self.areEqual(first, second))
    case .different: .boolean(!Self.areEqual(first, second))
    case .less: .boolean(first.number < second.number)
    case .lessOrEqual: .boolean(first.number <= second.number)
    case .greater: .boolean(first.number > second.number)
    case .greaterOrEqual: .boolean(first.number >= second.number)
    case .plus: .number(first.number + second.number)
    case .minus: .number(first.number - second.number)
    case .times: .number(first.number * second.number)
    case .divided: .number(first.number / second.number)
    case .modulo: .number(first.number.truncatingRemainder(dividingBy: second.number))
    }
  }

  /// Equality of XPath 1.0 (section 3.4): by truth if one is a truth value, else by number, else by text.
  private static func areEqual(_ first: ExpressionValue, _ second: ExpressionValue) -> Bool {
    switch (first, second) {
    case (.boolean, _), (_, .boolean): first.boolean == second.boolean
    case (.number, _), (_, .number): first.number == second.number
    default: first.text == second.text
    }
  }
}
