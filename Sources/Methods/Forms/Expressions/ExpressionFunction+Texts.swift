// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension ExpressionFunction {
  /// The functions on texts.
  static let texts: [String: ExpressionFunction] = [
    "string": .init(arity: 1...1) { values, _ in .text(values[0].text) },
    "string-length": .init(arity: 1...1) { values, _ in
      .number(Double(values[0].text.unicodeScalars.count))
    },
    "contains": .init(arity: 2...2) { values, _ in
      .boolean(values[1].text.isEmpty || values[0].text.contains(values[1].text))
    },
    "starts-with": .init(arity: 2...2) { values, _ in .boolean(values[0].text.hasPrefix(values[1].text)) },
    "ends-with": .init(arity: 2...2) { values, _ in .boolean(values[0].text.hasSuffix(values[1].text)) },
    "substr": .init(arity: 2...3) { values, _ in .text(part(of: values)) },
    "concat": .init(arity: 1...many) { values, _ in .text(values.map(\.text).joined()) },
    "normalize-space": .init(arity: 1...1) { values, _ in .text(words(values[0]).joined(separator: " ")) },
    "translate": .init(arity: 3...3) { values, _ in .text(translation(of: values)) },
    "regex": .init(arity: 2...2, cost: 100) { (values, _) throws(ExpressionError) in
      .boolean(try BoundedPattern(values[1].text).matches(values[0].text))
    },
  ]

  /// The characters from the first place, counted from 0, up to the second, left out.
  private static func part(of values: [ExpressionValue]) -> String {
    let scalars = Array(values[0].text.unicodeScalars)
    func place(_ number: Double) -> Int? {
      guard !number.isNaN else { return nil }
      let bounded = Int(max(min(number.rounded(.down), 1e6), -1e6))
      return min(max(bounded < 0 ? scalars.count + bounded : bounded, 0), scalars.count)
    }
    guard let start = place(values[1].number),
      let end = values.count == 3 ? place(values[2].number) : scalars.count, start < end
    else { return "" }
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  private static func translation(of values: [ExpressionValue]) -> String {
    let target = Array(values[2].text.unicodeScalars)
    var replacements: [Unicode.Scalar: Unicode.Scalar?] = [:]
    for (place, scalar) in values[1].text.unicodeScalars.enumerated() where replacements[scalar] == nil {
      replacements[scalar] = .some(place < target.count ? target[place] : nil)
    }
    let scalars = values[0].text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if let replacement = replacements[scalar] { replacement } else { scalar }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
