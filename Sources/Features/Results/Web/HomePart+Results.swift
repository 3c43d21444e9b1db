// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Markup
import Persistence
public import Site

extension HomePart {
  /// The part of the home page that shows up to three figures of the release opened last.
  public static func results(layout: Layout) -> HomePart {
    HomePart(about: .results) { session, language, now in
      guard let release = try session.releases.newest(openAt: now).first else { return .empty }
      return ResultsHomeView(
        edition: Edition(of: release, history: [release], language: language, layout: layout)
      ).body
    }
  }
}

/// Up to three figures of a release.
struct ResultsHomeView: View {
  let edition: Edition

  var body: HTML {
    let language = edition.language
    let figures = edition.content.figures.filter { $0.total.shown != nil }.prefix(3)
    guard let version = edition.version, !figures.isEmpty else { return .empty }
    return """
      <section class="section section--blanche" aria-labelledby="accueil-resultats"><div class="conteneur">\
      <div class="section__tete"><h2 id="accueil-resultats">\(language(ResultsText.homeTitle))</h2>\
      <a href="\(SiteMap.release(edition.campaign.slug, version: version))">\(language(
        ResultsText.listAll, count: edition.content.figures.count))</a></div>
      <p class="petit">\(edition.campaign.title), \(edition.name) \(edition.fictitiousMark)</p>
      <div class="constats haut">\(each: figures, { figure in
        ConstatView(figure: figure, edition: edition, version: version).body
      })</div></div></section>
      """
  }
}
