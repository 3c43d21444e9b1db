// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A function of the expression language: how many arguments it takes, and what it gives.
struct ExpressionFunction: Sendable {
  typealias Body =
    @Sendable ([ExpressionValue], ExpressionContext) throws(ExpressionError) -> ExpressionValue

  let arity: ClosedRange<Int>
  var takesReferences = false
  var cost = 0
  let body: Body

  /// As many arguments as one likes.
  static let many = 1_000

  /// Every function, by name.
  static let all: [String: ExpressionFunction] = logic.merging(texts, uniquingKeysWith: { first, _ in first })
    .merging(numbers, uniquingKeysWith: { first, _ in first })
    .merging(choices, uniquingKeysWith: { first, _ in first })
    .merging(days, uniquingKeysWith: { first, _ in first })

  private static let logic: [String: ExpressionFunction] = [
    // The evaluation itself chooses the branch of `if`, so that the other is not computed.
    "if": .init(arity: 3...3) { values, _ in values[0].boolean ? values[1] : values[2] },
    "coalesce": .init(arity: 2...many) { values, _ in
      values.first { !$0.text.isEmpty } ?? .text("")
    },
    "not": .init(arity: 1...1) { values, _ in .boolean(!values[0].boolean) },
    "true": .init(arity: 0...0) { _, _ in .boolean(true) },
    "false": .init(arity: 0...0) { _, _ in .boolean(false) },
    "boolean": .init(arity: 1...1) { values, _ in .boolean(values[0].boolean) },
    "boolean-from-string": .init(arity: 1...1) { values, _ in
      .boolean(["true", "1"].contains(values[0].text.lowercased()))
    },
  ]

  private static let choices: [String: ExpressionFunction] = [
    "selected": .init(arity: 2...2) { values, _ in
      let sought = values[1].text.trimmed
      let chosen = words(values[0])
      return .boolean(sought.isEmpty ? chosen.isEmpty : chosen.contains(sought))
    },
    "selected-at": .init(arity: 2...2) { values, _ in
      let chosen = words(values[0])
      let place = values[1].number
      guard place >= 0, place < Double(chosen.count) else { return .text("") }
      return .text(chosen[Int(place)])
    },
    "count-selected": .init(arity: 1...1) { values, _ in .number(Double(words(values[0]).count)) },
    "count-non-empty": .init(arity: 1...many, takesReferences: true) { values, _ in
      .number(Double(values.count { !$0.text.isEmpty }))
    },
  ]

  private static let days: [String: ExpressionFunction] = [
    "today": .init(arity: 0...0) { _, context in .day(context.clock.today) },
    "now": .init(arity: 0...0) { _, context in .moment(context.clock.now, on: context.clock.today) },
    "date": .init(arity: 1...1) { values, _ in
      if case .day = values[0] { return values[0] }
      if let day = Day(values[0].text.trimmed) { return .day(day) }
      let number = values[0].number.rounded(.down)
      return abs(number) < 3_000_000 ? .day(Day(number: Int(number))) : .text("")
    },
  ]

  /// The words of a text, cut at white space.
  static func words(_ value: ExpressionValue) -> [String] {
    value.text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
