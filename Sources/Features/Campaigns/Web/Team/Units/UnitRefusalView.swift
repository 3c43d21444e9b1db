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
      <div class="conteneur bas"><div class="titre-page"><p class="surtitre">\(followed.unit.name) \
      \(FictitiousMark(language, if: followed.campaign.isFictitious))</p>\
      <h1>\(refusal.title(in: language))</h1>
      <p class="chapo mesure">\(refusal.advice(in: language))</p></div>
      <p class="rangee haut"><a class="bouton" href="\(unit)">\(language(UnitText.back))</a></p></div>
      """
  }
}
