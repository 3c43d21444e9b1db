// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Site

extension LinkError: PublicProblem {
  /// 404 for what is no link of ours, 410 for one that was, 403 without any, 409 for a page of another unit.
  var status: HTTPResponse.Status {
    switch self {
    case .forged: .notFound
    case .expired, .replaced: .gone
    case .absent: .forbidden
    case .otherUnit: .conflict
    }
  }

  /// What happened.
  func title(in language: Language) -> String {
    switch self {
    case .forged: language(CampaignText.linkForgedTitle)
    case .expired: language(CampaignText.linkExpiredTitle)
    case .replaced: language(CampaignText.linkReplacedTitle)
    case .absent: language(CampaignText.linkAbsentTitle)
    case .otherUnit: language(CampaignText.linkOtherUnitTitle)
    }
  }

  /// What to do.
  func advice(in language: Language) -> String {
    switch self {
    case .forged: language(CampaignText.linkForgedAdvice)
    case .expired: language(CampaignText.linkExpiredAdvice)
    case .replaced: language(CampaignText.linkReplacedAdvice)
    case .absent: language(CampaignText.linkAbsentAdvice)
    case .otherUnit: language(CampaignText.linkOtherUnitAdvice)
    }
  }
}
