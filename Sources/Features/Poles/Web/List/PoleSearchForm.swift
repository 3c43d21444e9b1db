// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The search of the list and its filters, sent as an address that can be kept.
struct PoleSearchForm: View {
  let list: PoleList
  let language: Language

  var body: HTML {
    """
    <form class="filtres" role="search" action="\(SiteMap.poles)"><div class="champs">
    \(TextField(language(PolesText.searchLabel), name: "q", value: list.search.text, kind: .search))
    \(SelectField(language(PolesText.regionLabel), name: "region", value: list.search.region ?? "", options: options(list.regions, all: .allRegions)))
    \(SelectField(language(PolesText.sectorLabel), name: "secteur", value: list.search.sector ?? "", options: options(list.sectors, all: .allSectors)))
    </div><button class="bouton">\(language(PolesText.searchButton))</button></form>
    """
  }

  private func options(_ choices: [Choice], all: PolesText) -> [SelectField.Option] {
    [.init("", language(all))]
      + choices.map { choice in
        .init(choice.value, "\(choice.label) (\(language.number(choice.count)))")
      }
  }
}
