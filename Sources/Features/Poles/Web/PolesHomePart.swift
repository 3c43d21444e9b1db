// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Markup
import Persistence
public import Site

/// What the home page says of the register: its counts with what they count, its search, its map.
public enum PolesHomePart {
  /// The part, drawn on these outlines.
  public static func part(atlas: RegisterAtlas) -> HomePart {
    HomePart { session, language in
      let poles = PlacedPoles(try session.poles.summaries(fictitious: false))
      return PolesHomeView(poles: poles, atlas: atlas, language: language).body
    }
  }
}

/// The register on the home page.
struct PolesHomeView: View {
  let poles: PlacedPoles
  let atlas: RegisterAtlas
  let language: Language

  var body: HTML {
    let counts = poles.counts
    guard counts.total > 0 else { return .empty }
    let map = RegisterMap(poles: poles, atlas: atlas, language: language).simple
    return """
      <section class="section" aria-labelledby="registre"><div class="conteneur"><div class="ouverture__grille">
      <div><h2 id="registre">\(language(PolesText.homeTitle))</h2>
      <form class="recherche" role="search" action="\(SiteMap.poles)">      <label class="sr" for="q">\(language(PolesText.searchLabel))</label>      <input class="champ" id="q" name="q" type="search" placeholder="\(language(PolesText.searchLabel))">      <button class="bouton">\(language(PolesText.searchButton))</button></form>
      <dl class="chiffres">\(figure(counts.total, .homeTotal, .homeTotalDefinition))      \(figure(counts[.commune], .homeCommune, .homeCommuneDefinition))      \(figure(regionCount, .homeRegions, .homeRegionsDefinition))      \(figure(counts[.unknown], .homeUnknown, .homeUnknownDefinition))</dl>
      <p class="rangee"><a class="bouton bouton--2" href="\(SiteMap.poles)">      \(language(PolesText.seeAll, count: counts.total))</a><a href="\(SiteMap.polesMap)">\(language(PolesText.seeMap))</a></p>
      </div>
      <div class="carte">\(MapFigure(map: map, language: language))
      <p class="note">\(language(PolesText.mapSource))</p></div>
      </div></div></section>
      """
  }

  private var regionCount: Int {
    let all = [poles.communes, poles.departements, poles.regions].flatMap { $0 }.flatMap(\.poles)
    return Set(all.compactMap { $0.place.region?.code }).count
  }

  private func figure(_ count: Int, _ label: PolesText, _ definition: PolesText) -> HTML {
    """
    <div><dt>\(language(label, count: count))</dt><dd>\(language.number(count))</dd>    <dd class="precision">\(language(definition))</dd></div>
    """
  }
}
