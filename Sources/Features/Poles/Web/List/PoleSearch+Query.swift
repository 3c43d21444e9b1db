// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Server
import Site

extension PoleSearch {
  /// The search that the query of an address asks for; what it does not understand, it leaves out.
  init(_ query: FormFields) {
    func value(_ field: PoleSearchField) -> String { query.text(field.rawValue) }
    self.init()
    text = value(.text)
    region = value(.region).nonEmpty
    sector = value(.sector).nonEmpty
    page = max(1, Int(value(.page)) ?? 1)
  }

  /// The address of this search on another page.
  func address(page: Int) -> Address {
    let items: [(PoleSearchField, String?)] = [
      (.text, text.nonEmpty), (.region, region), (.sector, sector), (.page, page > 1 ? String(page) : nil),
    ]
    return SiteMap.poles.query(items.compactMap { field, value in value.map { (field.rawValue, $0) } })
  }

  /// The address of the poles of a région.
  static func address(ofRegion code: String) -> Address {
    var search = PoleSearch()
    search.region = code
    return search.address(page: 1)
  }
}
