// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Site

extension UnitError: PublicProblem {
  /// 410 once the campaign is closed, 409 when the unit stands otherwise.
  var status: HTTPResponse.Status {
    switch self {
    case .closed: .gone
    case .setAside, .noContact, .contactKnown, .renewedSince, .notedSince: .conflict
    }
  }

  /// What happened.
  func title(in language: Language) -> String {
    switch self {
    case .closed: language(UnitText.closedTitle)
    case .setAside: language(UnitText.setAsideTitle)
    case .noContact: language(UnitText.noContactTitle)
    case .contactKnown: language(UnitText.contactKnownTitle)
    case .renewedSince: language(UnitText.renewedSinceTitle)
    case .notedSince: language(UnitText.notedSinceTitle)
    }
  }

  /// What to do.
  func advice(in language: Language) -> String {
    switch self {
    case .closed(let day): language(UnitText.closedAdvice, ["day": language.day(day)])
    case .setAside(let state):
      language(
        UnitText.setAsideAdvice, ["state": language.quoted(language(CampaignText(state)))])
    case .noContact: language(UnitText.noContactAdvice)
    case .contactKnown: language(UnitText.contactKnownAdvice)
    case .renewedSince: language(UnitText.renewedSinceAdvice)
    case .notedSince: language(UnitText.notedSinceAdvice)
    }
  }
}
