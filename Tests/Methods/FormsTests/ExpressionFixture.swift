// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import Kernel

/// Expressions with the value that they give.
struct ExpressionFixture: Decodable {
  let values: [String: String]
  let cases: [Case]

  struct Case: Decodable {
    let id: String
    let expression: String
    let type: String
    let expected: Expected?
    let current: String

    /// The expected value as a text, `error` when the expression must be refused.
    var wanted: String { type == "error" ? "error" : expected?.text ?? "" }

    /// What the expression gives, read as the type asked for.
    func answer(among values: [String: String]) -> String {
      // The values were computed after 2020, and one of them says so.
      let clock = FormClock(today: Day(number: 20_000), now: Instant(milliseconds: 1_728_000_000_000))
      let context = ExpressionContext(values: values, current: current, clock: clock)
      guard let value = try? Expression(expression).value(in: context) else { return "error" }
      return switch type {
      case "boolean": value.boolean ? "true" : "false"
      case "number": ExpressionValue.number(value.number).text
      default: value.text
      }
    }
  }

  enum Expected: Decodable {
    case boolean(Bool)
    case number(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let value = try? container.decode(Bool.self) {
        self = .boolean(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var text: String {
      switch self {
      case .boolean(let value): value ? "true" : "false"
      case .number(let value): ExpressionValue.number(value).text
      case .text(let text): text
      }
    }
  }
}
