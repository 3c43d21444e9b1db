// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The way from the campaigns of the team to a page about the releases of one.
struct TeamTrailView: View {
  let campaign: Survey.Campaign
  /// The page itself; nil for the page of all releases of the campaign.
  let here: String?
  let language: Language

  var body: HTML {
    let releases = language(ReleaseText.teamReleases)
    let last: HTML =
      here.map {
        "<li><a href=\"\(SiteMap.teamRelease(campaign.slug))\">\(releases)</a></li><li>\($0)</li>"
      } ?? "<li>\(releases)</li>"
    return """
      <div class="conteneur"><nav class="fil" aria-label="\(language(SiteText.trail))"><ol>\
      <li><a href="\(SiteMap.teamCampaigns)">\(language(ReleaseText.teamCampaigns))</a></li>\
      <li><a href="\(SiteMap.teamCampaign(campaign.slug))">\(campaign.title)</a></li>\(last)</ol></nav></div>

      """
  }
}
