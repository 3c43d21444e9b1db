// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Server
import Site

extension PoleSearch {
  /// The search that the query of an address asks for; what it does not understand, it leaves out.
  init(_ query: FormFields) {
    self.init()
    text = query.text("q")
    region = query.text("region").nonEmpty
    sector = query.text("secteur").nonEmpty
    page = max(1, Int(query.text("page")) ?? 1)
  }

  /// The address of this search on another page.
  func address(page: Int) -> Address {
    var items: [(String, String)] = []
    if !text.isEmpty { items.append(("q", text)) }
    if let region { items.append(("region", region)) }
    if let sector { items.append(("secteur", sector)) }
    if page > 1 { items.append(("page", String(page))) }
    return SiteMap.poles.query(items)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
