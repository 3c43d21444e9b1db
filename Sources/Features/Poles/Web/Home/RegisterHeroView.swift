// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// What the site is and what its register holds, beside the map of it.
struct RegisterHeroView: View {
  let poles: PlacedPoles
  let atlas: RegisterAtlas
  let language: Language

  var body: HTML {
    let counts = poles.counts
    let map = RegisterMap(poles: poles, atlas: atlas, language: language)
    return """
      <section class="ouverture"><div class="conteneur ouverture__grille">
      <div>\(HomeHeading(language))
      \(search)
      <dl class="chiffres">\(figure(counts.total, .homeTotal, .homeTotalDefinition))\
      \(figure(counts[.commune], .homeCommune, .homeCommuneDefinition, others))\
      \(figure(regionCount, .homeRegions, .homeRegionsDefinition))\
      \(figure(counts[.unknown], .homeUnknown, .homeUnknownDefinition))</dl></div>
      <section class="carte" aria-labelledby="h-carte"><h2 id="h-carte" class="sr">\
      \(language(PolesText.mapTitle))</h2>
      \(MapFigureView(map: map.simple, language: language))
      <p class="note">\(language(PolesText.mapSource)) \
      <a href="\(SiteMap.poles)">\(language(PolesText.seeAll, count: counts.total))</a> · \
      <a href="\(SiteMap.polesMap)">\(language(PolesText.seeMap))</a></p></section>
      </div></section>
      """
  }

  private var search: HTML {
    let (label, name) = (language(PolesText.searchLabel), PoleSearchField.text.rawValue)
    return """
      <form class="recherche" role="search" action="\(SiteMap.poles)">\
      <label class="sr" for="\(name)">\(label)</label>\
      <input class="champ" id="\(name)" name="\(name)" type="search" placeholder="\(label)">\
      <button class="bouton">\(language(PolesText.searchButton))</button></form>
      """
  }

  private var regionCount: Int {
    let all = [poles.communes, poles.departements, poles.regions].flatMap { $0 }.flatMap(\.poles)
    return Set(all.compactMap { $0.place.region?.code }).count
  }

  /// How many poles are placed less precisely.
  private var others: KeyValuePairs<String, String> {
    [
      "departement": language.number(poles.counts[.departement]),
      "region": language.number(poles.counts[.region]),
    ]
  }

  private func figure(
    _ count: Int, _ label: PolesText, _ definition: PolesText, _ values: KeyValuePairs<String, String> = [:]
  ) -> HTML {
    """
    <div><dt>\(language(label, count: count))</dt><dd>\(language.number(count))</dd>\
    <dd class="precision">\(language(definition, values))</dd></div>
    """
  }
}
