// SPDX-License-Identifier: AGPL-3.0-or-later
import Site
import Testing

@testable import Results

@Suite struct `The value of a figure` {
  private static func value(_ number: Double, of one: String?) -> String {
    let indicator = Indicator(
      slug: "animation", kind: .mean(variable: "fte"), domain: nil, question: nil,
      wording: .init(
        stem: "Temps d’animation", subtitle: "", population: "", reading: "",
        unit: "équivalents temps plein", unitOfOne: one, decimals: 1))
    return FigureValue(indicator, .french).withUnit(number)
  }

  @Test(arguments: [
    (0, "0,0\u{A0}équivalent temps plein"), (1.6, "1,6\u{A0}équivalent temps plein"),
    (1.94, "1,9\u{A0}équivalent temps plein"), (1.95, "2,0\u{A0}équivalents temps plein"),
    (2.2, "2,2\u{A0}équivalents temps plein"),
  ]) func `bears its unit in the number that is written`(number: Double, written: String) {
    #expect(Self.value(number, of: "équivalent temps plein") == written)
  }

  @Test func `bears the only unit that the plan gives`() {
    #expect(Self.value(1.6, of: nil) == "1,6\u{A0}équivalents temps plein")
  }
}
