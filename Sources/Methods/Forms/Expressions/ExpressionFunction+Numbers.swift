// SPDX-License-Identifier: AGPL-3.0-or-later

extension ExpressionFunction {
  /// The functions on numbers.
  static let numbers: [String: ExpressionFunction] = [
    "number": .init(arity: 1...1) { values, _ in .number(values[0].number) },
    "int": .init(arity: 1...1) { values, _ in .number(values[0].number.rounded(.towardZero)) },
    "abs": .init(arity: 1...1) { values, _ in .number(abs(values[0].number)) },
    "floor": .init(arity: 1...1) { values, _ in .number(values[0].number.rounded(.down)) },
    "ceiling": .init(arity: 1...1) { values, _ in .number(values[0].number.rounded(.up)) },
    "round": .init(arity: 1...2) { values, _ in
      .number(rounded(values[0].number, places: values.count == 2 ? values[1].number : 0))
    },
    "sum": .init(arity: 1...many, takesReferences: true) { values, _ in
      .number(values.reduce(0) { $0 + $1.number })
    },
    "min": .init(arity: 1...many) { values, _ in .number(extreme(of: values, by: <)) },
    "max": .init(arity: 1...many) { values, _ in .number(extreme(of: values, by: >)) },
  ]

  /// `number` to so many decimal places, from −15 to 15, halves towards plus infinity as XPath 1.0 says.
  private static func rounded(_ number: Double, places: Double) -> Double {
    guard number.isFinite, !places.isNaN else { return .nan }
    var scale = 1.0
    for _ in 0..<Int(min(abs(places), 15)) { scale *= 10 }
    let scaled = places < 0 ? number / scale : number * scale
    // Not the floor of scaled + 0.5: that sum is 1 for the number just below one half.
    let below = scaled.rounded(.down)
    let whole = scaled - below < 0.5 ? below : below + 1
    return places < 0 ? whole * scale : whole / scale
  }

  private static func extreme(
    of values: [ExpressionValue], by isBetter: (Double, Double) -> Bool
  ) -> Double {
    let numbers = values.map(\.number)
    return numbers.contains(where: \.isNaN)
      ? .nan : numbers.dropFirst().reduce(numbers[0]) { isBetter($1, $0) ? $1 : $0 }
  }
}
