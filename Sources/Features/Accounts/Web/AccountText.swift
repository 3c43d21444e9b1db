// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Site

/// The words of the team's door and of its own page.
enum AccountText: String, Text {
  case administratorsOnlyAdvice = "administratorsOnly.advice"
  case administratorsOnlyTitle = "administratorsOnly.title"
  case busyText = "signIn.busy.text"
  case busyTitle = "signIn.busy.title"
  case campaigns = "section.campaigns"
  case email = "signIn.email"
  case emailMissing = "signIn.email.missing"
  case homeEmptyLead = "home.empty.lead"
  case homeEmptyText = "home.empty.text"
  case homeFirstVisit = "home.firstVisit"
  case homeLastVisit = "home.lastVisit"
  case homeNoTime = "home.noTime"
  case homeTitle = "home.title"
  case notedText = "signIn.noted.text"
  case notedTitle = "signIn.noted.title"
  case password = "signIn.password"
  case passwordMissing = "signIn.password.missing"
  case passwordText = "signIn.lost.text"
  case passwordTitle = "signIn.lost.title"
  case refusedText = "signIn.refused.text"
  case refusedTitle = "signIn.refused.title"
  case respondentText = "signIn.respondent.text"
  case respondentTitle = "signIn.respondent.title"
  case signIn = "signIn.button"
  case signInLead = "signIn.lead"
  case signedOutAdvice = "signedOut.advice"
  case signedOutTitle = "signedOut.title"
  case toDo = "section.toDo"
  case tooManyText = "signIn.tooMany.text"
  case tooManyTitle = "signIn.tooMany.title"

  static let catalog = Catalog.shipped(in: .module)
}
