// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The way from the campaigns of the team to a page about a unit.
struct UnitTrailView: View {
  let followed: FollowedUnit
  /// The page itself; nil for the page of the unit.
  let here: String?
  let language: Language

  var body: HTML {
    let slug = followed.campaign.slug
    let name = followed.unit.name
    let last: HTML =
      here.map {
        "<li><a href=\"\(SiteMap.teamUnit(slug, followed.unit.reference))\">\(name)</a></li><li>\($0)</li>"
      } ?? "<li>\(name)</li>"
    return """
      <div class="conteneur"><nav class="fil" aria-label="\(language(SiteText.trail))"><ol>\
      <li><a href="\(SiteMap.teamCampaigns)">\(language(CampaignText.teamCampaigns))</a></li>\
      <li><a href="\(SiteMap.teamCampaign(slug))">\(followed.campaign.title)</a></li>\(last)</ol></nav></div>

      """
  }
}
