// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The search of the list and its filters, sent as an address that can be kept.
struct PoleSearchFormView: View {
  let list: PoleList
  let language: Language

  var body: HTML {
    """
    <form class="filtres" role="search" action="\(SiteMap.poles)"><div class="champs">
    \(text)
    \(choice(.region, .regionLabel, list.search.region, among: list.regions, all: .allRegions))
    \(choice(.sector, .sectorLabel, list.search.sector, among: list.sectors, all: .allSectors))
    </div><button class="bouton">\(language(PolesText.searchButton))</button></form>
    """
  }

  private var text: TextField {
    TextField(
      language(PolesText.searchLabel), name: PoleSearchField.text.rawValue, value: list.search.text,
      kind: .search)
  }

  /// A filter, each choice with how many poles it leaves.
  private func choice(
    _ field: PoleSearchField, _ label: PolesText, _ value: String?, among choices: [Choice], all: PolesText
  ) -> SelectField {
    let options = choices.map { choice in
      SelectField.Option(choice.value, "\(choice.label) (\(language.number(choice.count)))")
    }
    return SelectField(
      language(label), name: field.rawValue, value: value ?? "", options: [.init("", language(all))] + options
    )
  }
}
