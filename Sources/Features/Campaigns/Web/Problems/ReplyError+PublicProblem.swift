// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Site

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
    case .noSuchPage: NotFoundError().title(in: language)
    }
  }

  /// What to do.
  func advice(in language: Language) -> String {
    switch self {
    case .alreadySubmitted: language(CampaignText.alreadySubmittedAdvice)
    case .notSubmitted: language(CampaignText.notSubmittedAdvice)
    case .noSuchPage: NotFoundError().advice(in: language)
    }
  }
}
