// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The way to the other pages of a long list; nothing for a short one.
struct PoleListPaginationView: View {
  let list: PoleList
  let language: Language

  var body: HTML {
    guard list.pageCount > 1 else { return .empty }
    let page = list.search.page
    return """
      <nav class="pagination" aria-label="\(language(PolesText.pagination))"><ul>\
      \(page > 1 ? step(page - 1, "prev", .previousPage) : .empty)\
      \(each: 1...list.pageCount, { number($0) })\
      \(page < list.pageCount ? step(page + 1, "next", .nextPage) : .empty)</ul></nav>
      """
  }

  private func number(_ page: Int) -> HTML {
    let isCurrent = page == list.search.page
    return """
      <li><a href="\(list.search.address(page: page))"\("aria-current", isCurrent ? "page" : nil)>\
      \(language.number(page))</a></li>
      """
  }

  private func step(_ page: Int, _ relation: String, _ text: PolesText) -> HTML {
    "<li><a href=\"\(list.search.address(page: page))\" rel=\"\(relation)\">\(language(text))</a></li>"
  }
}
