// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// What withdrawing a release does, before it is done.
struct WithdrawalView: View {
  let edition: Edition
  let version: Int
  let token: String

  var body: HTML {
    let language = edition.language
    let name = language(ReleaseText.withdrawalTitle, ["version": String(version)])
    return """
      \(TeamTrailView(campaign: edition.campaign, here: name, language: language))\
      <div class="conteneur bas"><div class="titre-page"><h1>\(name)</h1>
      <p class="chapo">\(language(ReleaseText.withdrawalWhat, count: edition.content.figures.count))</p></div>
      <p class="mesure">\(language(ReleaseText.withdrawalForGood))</p>
      <form class="haut" method="post" action="\(SiteMap.teamWithdrawal(edition.campaign.slug, version: version))">
      \(FormTokenField(token))<p class="rangee"><button class="bouton bouton--danger" type="submit">\(name)</button>\
      <a class="bouton bouton--2" href="\(SiteMap.teamRelease(edition.campaign.slug))">\(language(ReleaseText.withdrawalKeep))</a></p>
      </form></div>
      """
  }
}
