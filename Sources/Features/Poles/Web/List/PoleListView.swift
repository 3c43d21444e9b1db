// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The list of poles, with what it counts, its search and its filters.
struct PoleListView: View {
  let list: PoleList
  let language: Language

  var body: HTML {
    """
    <div class="conteneur bas">
    <div class="titre-page"><h1>\(language(PolesText.listHeading, count: list.counts.total))</h1>
    <p class="chapo">\(PlaceSentenceView(counts: list.counts, language: language))</p>
    <p class="petit mesure">\(language(PolesText.countDefinition))</p>
    <p class="rangee">\
    <a class="bouton bouton--2" href="\(SiteMap.polesMap)">\(language(PolesText.seeMap))</a>\
    <a href="\(SiteMap.polesCSV)" download="poles.csv">\(language(PolesText.downloadCSV))</a></p></div>
    \(PoleSearchFormView(list: list, language: language))
    \(list.found.isEmpty ? nothing : results)
    </div>
    """
  }

  private var results: HTML {
    """
    <h2 class="resultat-liste">\(found)</h2>
    <ul class="liste-poles">\(each: list.page, { PoleListItemView(pole: $0, language: language).body })</ul>
    \(PoleListPaginationView(list: list, language: language))
    """
  }

  private var found: String {
    let count = list.found.count
    guard list.pageCount > 1 else { return language(PolesText.found, count: count) }
    return language(
      PolesText.foundPart, count: count,
      [
        "first": language.number(list.start + 1), "last": language.number(list.start + list.page.count),
      ])
  }

  private var nothing: HTML {
    guard list.counts.total > 0 else {
      return "<div class=\"message\"><h2>\(language(PolesText.emptyRegister))</h2></div>"
    }
    return """
      <div class="message" role="status"><h2>\(language(PolesText.nothingFound))</h2>
      <p>\(language(PolesText.nothingAdvice)) \
      <a href="\(SiteMap.poles)">\(language(PolesText.seeAll, count: list.counts.total))</a></p></div>
      """
  }
}
