// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The heading of a page about a unit: whose it is, the title, what it says first.
struct UnitHeadingView: View {
  let followed: FollowedUnit
  let title: String
  let lead: String
  let language: Language

  var body: HTML {
    """
    <div class="titre-page"><p class="surtitre">\(followed.unit.name) \
    \(FictitiousMark(language, if: followed.campaign.isFictitious))</p>\
    <h1>\(title)</h1>
    <p class="chapo mesure">\(lead)</p></div>
    """
  }
}
