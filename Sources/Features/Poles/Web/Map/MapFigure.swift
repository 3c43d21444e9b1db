// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Markup
import Site

/// A map of the register in a page, for wide screens and for telephones, with its legend.
struct MapFigure: View {
  let map: PointMap
  let language: Language

  var body: HTML {
    """
    <ul class="legende">\
    <li><svg viewBox="0 0 20 20" aria-hidden="true"><circle class="pt c1" cx="10" cy="10" r="7"/></svg>\
    \(language(PolesText.legendPoint))</li>\
    <li><svg viewBox="0 0 20 20" aria-hidden="true"><circle class="pt-anneau" cx="10" cy="10" r="8"/>\
    <text class="s-2" x="10" y="14" font-size="11" text-anchor="middle">3</text></svg>\
    \(language(PolesText.legendCount))</li></ul>
    <div class="large">\(HTML(trusted: map.svg(.wide, id: "carte")))</div>\
    <div class="etroit">\(HTML(trusted: map.svg(.compact, id: "carte")))</div>
    """
  }
}
