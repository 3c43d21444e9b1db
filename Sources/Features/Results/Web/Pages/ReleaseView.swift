// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Site

/// Every figure of a release, with what makes their quality.
struct ReleaseView: View {
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let sample = edition.content.sample
    return """
      <div class="conteneur">\(VersionBannerView(edition: edition, figure: nil))
      <div class="titre-page"><p class="surtitre">\(language(ResultsText.releaseKicker))</p>
      <h1>\(edition.campaign.title)</h1>
      <p class="chapo">\(language(
        ResultsText.releaseLead, count: edition.content.figures.count,
        ["answered": language.number(sample.answered), "drawn": language.number(sample.drawn),
         "frame": language.number(sample.frame), "units": edition.plan.units]))</p>
      <p class="petit">\(edition.name.capitalizedFirst) \(edition.fictitiousMark)</p></div>
      <div class="deux deux--droite"><div class="flux-large">\(each: edition.content.figures.enumerated(), {
        FigureBlockView(figure: $1, number: $0 + 1, edition: edition).body
      })</div>
      <aside class="cote flux" aria-label="\(language(ResultsText.sideLabel))">\(ReleaseSideView(edition: edition))</aside></div></div>
      """
  }
}
