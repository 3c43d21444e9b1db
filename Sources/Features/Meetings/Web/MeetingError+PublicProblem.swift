// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Kernel
import Site

extension MeetingError: PublicProblem {
  /// 409 when the meeting takes nobody now, 429 when too many seats were asked for from one network, 404 for a
  /// link that is not ours, 410 for one that is over.
  var status: HTTPResponse.Status {
    switch self {
    case .notOpen: .conflict
    case .tooManyFromHere: .tooManyRequests
    case .unknownLink: .notFound
    case .expiredLink: .gone
    }
  }

  /// What happened.
  func title(in language: Language) -> String {
    switch self {
    case .tooManyFromHere: language(MeetingsText.errorTooManyTitle)
    case .notOpen: language(MeetingsText.errorNotOpenTitle)
    case .unknownLink: language(MeetingsText.errorUnknownLinkTitle)
    case .expiredLink: language(MeetingsText.errorExpiredLinkTitle)
    }
  }

  /// What to do.
  func advice(in language: Language) -> String {
    switch self {
    case .tooManyFromHere: language(MeetingsText.noticeTooMany)
    case .notOpen: language(MeetingsText.errorNotOpenAdvice)
    case .unknownLink: language(MeetingsText.errorUnknownLinkAdvice)
    case .expiredLink: language(MeetingsText.errorExpiredLinkAdvice)
    }
  }
}
