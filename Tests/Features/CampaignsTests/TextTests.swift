// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Site
import Testing

@testable import Campaigns

@Suite struct `The words of campaigns` {
  @Test(arguments: Language.allCases)
  func `are all there, and none is without use`(language: Language) {
    let keys = CampaignText.allCases.map(\.rawValue) + UnitText.allCases.map(\.rawValue)
    #expect(CampaignText.catalog.keys(in: language) == Set(keys))
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: AnswerProblem.Kind.allCases)
  func `say what to do about every problem`(kind: AnswerProblem.Kind) {
    #expect(!Language.french(CampaignText(kind)).isEmpty)
  }
}
