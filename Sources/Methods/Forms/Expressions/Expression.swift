// SPDX-License-Identifier: AGPL-3.0-or-later

/// An expression of a form, in the XPath subset of ODK: its text, read once.
public struct Expression: Hashable, Sendable {
  /// The expression as it was written.
  public let source: String
  let root: ExpressionNode

  static let longest = 10_000
  static let deepest = 100

  /// Reads `source`; throws where it is not an expression.
  public init(_ source: String) throws(ExpressionError) {
    self.source = source
    root = try ExpressionParser.tree(of: source)
  }

  /// The names of the questions that the expression reads.
  public var references: Set<String> { root.references }

  /// Whether the expression reads the question it belongs to, as `.`.
  public var readsCurrent: Bool { root.readsCurrent }

  /// The value of the expression where `context` gives the answers.
  public func value(in context: ExpressionContext) throws(ExpressionError) -> ExpressionValue {
    var evaluation = ExpressionEvaluation(context: context)
    return try evaluation.value(of: root)
  }
}

/// What an expression is evaluated against.
public struct ExpressionContext: Sendable {
  /// The text of each answer; a question without one is blank.
  public var values: [String: String]
  /// The text of the question that the expression belongs to.
  public var current: String
  /// The day and the moment.
  public var clock: FormClock

  /// A context of these answers.
  public init(values: [String: String], current: String = "", clock: FormClock) {
    self.values = values
    self.current = current
    self.clock = clock
  }
}
