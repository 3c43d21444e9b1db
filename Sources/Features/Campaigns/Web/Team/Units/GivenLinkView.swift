// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// A new link, shown once to whoever passes it on.
struct GivenLinkView: View {
  let followed: FollowedUnit
  let link: String
  let language: Language

  var body: HTML {
    let unit = SiteMap.teamUnit(followed.campaign.slug, followed.unit.reference)
    return """
      <div class="conteneur bas">\(UnitHeadingView(
        followed: followed, title: language(UnitText.givenTitle), lead: language(UnitText.givenLead), language: language))
      <pre class="code mesure haut" tabindex="0"><code class="tout">\(link)</code></pre>
      <div class="flux mesure haut"><p>\(language(UnitText.givenPass))</p>
      <p>\(language(UnitText.givenNoted))</p>
      <p>\(language(UnitText.givenNext))</p></div>
      <p class="rangee haut"><a class="bouton bouton--2" href="\(unit)">\(language(UnitText.back))</a></p></div>
      """
  }
}
