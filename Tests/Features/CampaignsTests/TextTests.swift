// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Site
import Testing

@testable import Campaigns

@Suite struct `The words of campaigns` {
  @Test(arguments: Language.allCases)
  func `are all there, and none is without use`(language: Language) {
    #expect(CampaignText.catalog.keys(in: language) == Set(CampaignText.allCases.map(\.rawValue)))
  }

  @Test(arguments: AnswerProblem.Kind.allCases)
  func `say what to do about every problem`(kind: AnswerProblem.Kind) {
    #expect(!Language.french(CampaignText(kind)).isEmpty)
  }
}
