// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The map of the register, and the same poles in tables.
struct MapView: View {
  let poles: PlacedPoles
  let atlas: RegisterAtlas
  let language: Language

  var body: HTML {
    let map = RegisterMap(poles: poles, atlas: atlas, language: language)
    let counts = poles.counts
    return """
      <div class="conteneur bas flux">
      <div class="titre-page"><h1>\(language(PolesText.mapHeading, count: counts.total))</h1>
      <p class="chapo">\(PlaceSentenceView(counts: counts, language: language))</p></div>
      <p class="petit"><a href="#lieux">\(language(PolesText.mapPast))</a></p>
      <div class="carte">\(MapFigureView(map: map.detailed, language: language))
      <p class="note">\(language(PolesText.mapSource)) \
      <a href="\(SiteMap.polesMapSVG)" download="carte-des-poles.svg">\
      \(language(PolesText.mapSVG))</a> · <a href="\(SiteMap.polesCSV)" download="poles.csv">\
      \(language(PolesText.downloadCSV))</a></p></div></div>
      <section class="section section--blanche" aria-labelledby="lieux"><div class="conteneur flux-large">
      <h2 id="lieux" tabindex="-1">\(language(PolesText.samePoles))</h2>
      \(table(poles.communes, .tableCommunes, anchor: "commune", count: counts[.commune]))
      \(table(poles.departements, .tableDepartements, anchor: "departement", count: counts[.departement]))
      \(table(poles.regions, .tableRegions, anchor: "region", count: counts[.region]))
      \(unplaced)
      </div></section>
      """
  }

  private func table(_ groups: [PlacedPoles.Group], _ title: PolesText, anchor: String, count: Int) -> HTML {
    guard !groups.isEmpty else { return .empty }
    return """
      <div class="tableau" role="region" tabindex="0" aria-labelledby="lieux-\(anchor)"><table>
      <caption id="lieux-\(anchor)">\(language(title, count: count))</caption>
      <thead><tr><th scope="col">\(language(PolesText.columnPlace))</th>\
      <th scope="col" class="n">\(language(PolesText.columnCount))</th>\
      <th scope="col">\(language(PolesText.columnPoles))</th></tr></thead>
      <tbody>\(each: groups, { row($0, anchor) })</tbody></table></div>
      """
  }

  private func row(_ group: PlacedPoles.Group, _ anchor: String) -> HTML {
    """
    <tr id="\(anchor)-\(group.territory.code)"><th scope="row">\(group.territory.name)</th>\
    <td class="n">\(language.number(group.poles.count))</td><td>\(links(group.poles))</td></tr>

    """
  }

  private func links(_ poles: [PoleSummary]) -> HTML {
    HTML(
      joining: poles.enumerated().map { position, pole in
        "\(position > 0 ? ", " : "")\(link(pole))"
      })
  }

  private var unplaced: HTML {
    guard !poles.unknown.isEmpty else { return .empty }
    return """
      <div><h3 id="sans-lieu">\(language(PolesText.tableUnknown, count: poles.unknown.count))</h3>
      <ul>\(each: poles.unknown, { "<li>\(link($0))</li>" })</ul></div>
      """
  }

  private func link(_ pole: PoleSummary) -> HTML {
    "<a href=\"\(SiteMap.pole(pole.slug))\">\(pole.name)</a>"
  }
}
