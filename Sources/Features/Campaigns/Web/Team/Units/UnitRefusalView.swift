// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// Why something was not done about a unit.
struct UnitRefusalView: View {
  let followed: FollowedUnit
  let refusal: UnitError
  let language: Language

  var body: HTML {
    let unit = SiteMap.teamUnit(followed.campaign.slug, followed.unit.reference)
    return """
      <div class="conteneur bas">\(UnitHeadingView(
        followed: followed, title: refusal.title(in: language), lead: refusal.advice(in: language), language: language))
      <p class="rangee haut"><a class="bouton" href="\(unit)">\(language(UnitText.back))</a></p></div>
      """
  }
}
