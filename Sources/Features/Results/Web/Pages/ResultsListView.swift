// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Site

/// Every campaign whose figures were released, with their titles.
struct ResultsListView: View {
  let editions: [Edition]
  let language: Language

  var body: HTML {
    """
    <div class="conteneur"><div class="titre-page"><h1>\(language(ResultsText.listTitle))</h1>
    <p class="chapo">\(language(ResultsText.listLead))</p></div>
    \(editions.isEmpty ? "<p>\(language(ResultsText.listEmpty))</p>" : .empty)\
    \(each: editions, section)</div>
    """
  }

  private func section(_ edition: Edition) -> HTML {
    guard let version = edition.version else { return .empty }
    let campaign = edition.campaign.slug
    let address = SiteMap.release(campaign, version: version)
    return """
      <section class="section haut-2" aria-labelledby="\(campaign)"><div class="section__tete">\
      <h2 id="\(campaign)">\(edition.campaign.title)</h2>\
      <a href="\(address)">\(language(ResultsText.listAll, count: edition.content.figures.count))</a></div>
      <p class="petit">\(edition.name.capitalizedFirst) \(edition.fictitiousMark)</p>
      <div class="constats haut">\(each: edition.content.figures, { figure in
        ConstatView(figure: figure, edition: edition, version: version).body
      })</div></section>
      """
  }
}

/// A figure in a few words, with a link to its page.
struct ConstatView: View {
  let figure: PublishedFigure
  let edition: Edition
  let version: Int

  var body: HTML {
    let words = FigureWords(figure, edition)
    let address = SiteMap.figure(edition.campaign.slug, version: version, figure.slug)
    return """
      <div class="constat"><h3><a href="\(address)">\(figure.title)</a></h3>
      <p class="petit">\(words.sentence(of: figure.total).capitalizedFirst)</p></div>
      """
  }
}
