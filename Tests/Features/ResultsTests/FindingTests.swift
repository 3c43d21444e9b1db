// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Site
import Testing

@testable import Results

@Suite struct `What a title may say of a share` {
  @Test(arguments: [
    (0.505, 0.9, Finding.moreThanHalf), (0.5, 0.9, .neutral), (0.504, 0.9, .neutral), (0.499, 0.9, .neutral),
    (0.67, 0.9, .moreThanTwoThirds), (0.666, 0.9, .moreThanHalf), (0.755, 0.9, .moreThanThreeQuarters),
    (0.75, 0.9, .moreThanTwoThirds), (0.1, 0.494, .lessThanHalf), (0.1, 0.5, .neutral),
    (0.1, 0.496, .neutral),
    (0.1, 0.33, .lessThanThird), (0.1, 0.334, .lessThanHalf), (0, 0.244, .lessThanQuarter),
    (0, 0.25, .lessThanThird), (0.2, 0.8, .neutral),
  ])
  func `stays inside its interval, as computed and as printed`(low: Double, high: Double, finding: Finding) {
    #expect(Finding(low: low, high: high) == finding)
  }

  @Test func `follows the decimals printed`() {
    #expect(Finding(low: 0.504, high: 0.9, decimals: 1) == .moreThanHalf)
  }

  @Test func `is a sentence on the units, or the measure with its interval`() throws {
    let plan = Samples.plan([Samples.share, Samples.mean])
    let content = try Samples.draft(plan).content
    // 44 %, and one half between the ends of the interval: nothing may be said but that.
    #expect(
      try #require(content.figure("budget-propre")).title.hasPrefix("Mesure budget-propre\u{A0}: de "))
    #expect(content.figure("membres")?.title == "Mesure membres\u{A0}: de 12,2 à 25,3")
    let cell = try ReleasedCell.archived("*", estimate: 0.7, low: 0.51, high: 0.9, source: "essai")
    #expect(
      FigureTitle(Samples.share, cell, plan, in: .french).text
        == "Plus de la moitié des pôles ont un budget à eux")
  }
}
