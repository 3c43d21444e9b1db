// SPDX-License-Identifier: AGPL-3.0-or-later
public import HTTPTypes
public import Site

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

extension ReplyError: PublicProblem {
  /// 409 when the reply stands otherwise, 404 for a page that is not there.
  var status: HTTPResponse.Status {
    switch self {
    case .alreadySubmitted, .notSubmitted: .conflict
    case .noSuchPage: .notFound
    }
  }

  /// What happened.
  func title(in language: Language) -> String {
    switch self {
    case .alreadySubmitted: language(CampaignText.alreadySubmittedTitle)
    case .notSubmitted: language(CampaignText.notSubmittedTitle)
    case .noSuchPage: NotFound().title(in: language)
    }
  }

  /// What to do.
  func advice(in language: Language) -> String {
    switch self {
    case .alreadySubmitted: language(CampaignText.alreadySubmittedAdvice)
    case .notSubmitted: language(CampaignText.notSubmittedAdvice)
    case .noSuchPage: NotFound().advice(in: language)
    }
  }
}
