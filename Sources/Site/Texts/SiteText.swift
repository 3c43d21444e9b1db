// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// The words that every page shares.
public enum SiteText: String, Text {
  case backHome = "back.home"
  case banner = "banner.text"
  case bannerLabel = "banner.label"
  case fictitious = "fictitious"
  case footer = "footer.text"
  case footerLicence = "footer.licence"
  case footerMap = "footer.map"
  case footerMeet = "footer.meet"
  case footerObserve = "footer.observe"
  case footerSource = "footer.source"
  case footerSourceOnDemand = "footer.source-on-demand"
  case forgedAdvice = "forged.advice"
  case forgedTitle = "forged.title"
  case home = "home"
  case homeLead = "home.lead"
  case homeTitle = "home.title"
  case logo = "logo.alternative"
  case menu = "menu"
  case navigation = "navigation"
  case notFoundAdvice = "notFound.advice"
  case notFoundTitle = "notFound.title"
  case problems = "problems"
  case respondent = "respondent"
  case sectionMeetings = "section.meetings"
  case sectionRegister = "section.register"
  case sectionResults = "section.results"
  case signOut = "signOut"
  case skip = "skip"
  case slowAdvice = "slow.advice"
  case slowTitle = "slow.title"
  case tagline = "tagline"
  case team = "team"
  case trail = "trail"
  case unexpectedAdvice = "unexpected.advice"
  case unexpectedTitle = "unexpected.title"
  case unreadableAdvice = "unreadable.advice"
  case unreadableTitle = "unreadable.title"

  /// The texts of the site.
  public static let catalog = Catalog.shipped(in: .module)
}
