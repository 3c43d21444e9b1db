// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// A pole in a list.
struct PoleListItemView: View {
  let pole: PoleSummary
  let language: Language

  var body: HTML {
    """
    <li><h3><a href="\(SiteMap.pole(pole.slug))">\(pole.name)</a></h3>
    <p class="liste-poles__lieu">\(PlaceNameView(place: pole.place, language: language))</p>
    \(lead)\(sectors)</li>
    """
  }

  private var lead: HTML? {
    pole.leadStructure.map { "<p class=\"petit\">\(language(PolesText.ledBy, ["lead": $0]))</p>" }
  }

  private var sectors: HTML? {
    guard !pole.sectors.isEmpty else { return nil }
    return "<p>\(each: pole.sectors, { "<span class=\"pastille\">\($0)</span> " })</p>"
  }
}

/// Where a pole is, or that nobody says.
struct PlaceNameView: View {
  let place: Place
  let language: Language

  var body: HTML {
    let names = [place.commune, place.departement, place.region].compactMap { $0?.name }
    guard !names.isEmpty else {
      return "<span class=\"inconnu\">\(language(PolesText.placeUnknown))</span>"
    }
    return "\(names.joined(separator: ", "))"
  }
}
