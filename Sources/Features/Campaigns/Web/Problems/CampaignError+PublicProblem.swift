// SPDX-License-Identifier: AGPL-3.0-or-later
public import HTTPTypes
public import Site

extension CampaignError: PublicProblem {
  /// 410 once it is closed, 403 before it opens, 422 for a campaign that cannot be.
  public var status: HTTPResponse.Status {
    switch self {
    case .closed: .gone
    case .notOpenYet: .forbidden
    default: .unprocessableContent
    }
  }

  /// What happened.
  public func title(in language: Language) -> String {
    switch self {
    case .closed: language(CampaignText.closedTitle)
    case .notOpenYet: language(CampaignText.notOpenTitle)
    default: language(CampaignText.refusedTitle)
    }
  }

  /// What to do.
  public func advice(in language: Language) -> String {
    switch self {
    case .closed(let day): language(CampaignText.closedAdvice, ["day": language.dayWithName(day)])
    case .notOpenYet(let day): language(CampaignText.notOpenAdvice, ["day": language.dayWithName(day)])
    case .slugTaken(let slug): language(CampaignText.refusedSlugTaken, ["slug": slug])
    case .closesBeforeItOpens: language(CampaignText.refusedDates)
    case .unusableForm(let errors): language(CampaignText.refusedForm, count: errors)
    case .emptyFrame: language(CampaignText.refusedEmptyFrame)
    case .mixedFrame(let reference):
      language(CampaignText.refusedMixedFrame, ["reference": reference])
    case .doubledPole(let reference):
      language(CampaignText.refusedDoubledPole, ["reference": reference])
    case .variableChanged(let name): language(CampaignText.refusedVariable, ["name": name])
    }
  }
}
