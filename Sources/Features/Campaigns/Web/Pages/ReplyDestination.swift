// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Markup
import Site

/// Where a saved page leads.
enum ReplyDestination: String {
  case next = "suite"
  case previous = "precedente"
  case overview = "apercu"
}

extension FilledForm {
  /// The address of what a page leads to: after the last one the review, before the first one the overview.
  func address(_ destination: ReplyDestination, from page: FormPage) -> Address {
    switch destination {
    case .next: journey.next(after: page).map { SiteMap.replyPage($0.name) } ?? SiteMap.replyReview
    case .previous: journey.previous(before: page).map { SiteMap.replyPage($0.name) } ?? SiteMap.reply
    case .overview: SiteMap.reply
    }
  }
}
