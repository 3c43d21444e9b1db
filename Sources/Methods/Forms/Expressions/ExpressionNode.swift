// SPDX-License-Identifier: AGPL-3.0-or-later

/// An expression as a tree.
indirect enum ExpressionNode: Hashable, Sendable {
  case value(ExpressionValue)
  case reference(String)
  case current
  case negated(ExpressionNode)
  case operation(ExpressionOperator, ExpressionNode, ExpressionNode)
  case call(String, [ExpressionNode])

  /// The names of the questions that the expression reads.
  var references: Set<String> {
    switch self {
    case .value, .current: []
    case .reference(let name): [name]
    case .negated(let node): node.references
    case .operation(_, let left, let right): left.references.union(right.references)
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.references) }
    }
  }

  /// Whether the expression reads the question it belongs to.
  var readsCurrent: Bool {
    switch self {
    case .value, .reference: false
    case .current: true
    case .negated(let node): node.readsCurrent
    case .operation(_, let left, let right): left.readsCurrent || right.readsCurrent
    case .call(_, let arguments): arguments.contains { $0.readsCurrent }
    }
  }
}

/// The operators between two values.
enum ExpressionOperator: String, Hashable, Sendable {
  case or, and
  case equal = "="
  case different = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "div"
  case modulo = "mod"

  /// How strongly the operator binds, from 1.
  var strength: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .different: 3
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .plus, .minus: 5
    case .times, .divided, .modulo: 6
    }
  }
}
