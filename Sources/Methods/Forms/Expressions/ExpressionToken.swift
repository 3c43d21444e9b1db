// SPDX-License-Identifier: AGPL-3.0-or-later

/// A word of an expression, with the position of its first character from 1.
struct ExpressionToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(Double)
    case text(String)
    case reference(String)
    case name(String)
    case sign(String)
    case current
  }

  let kind: Kind
  let position: Int

  /// The token as it is shown in a message.
  var shown: String {
    switch kind {
    case .number(let number): ExpressionValue.number(number).text
    case .text(let text): "'\(text)'"
    case .reference(let name): "${\(name)}"
    case .name(let name): name
    case .sign(let sign): sign
    case .current: "."
    }
  }
}
