// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Markup
import Site

/// A map of the register in a page, for wide screens and for telephones, under its legend.
struct MapFigureView: View {
  /// The map in a layout.
  let map: @Sendable (IntervalChart.Layout) -> PointMap
  let language: Language

  var body: HTML {
    let (wide, compact) = (map(.wide), map(.compact))
    let outlines = "carte-fond"
    return """
      <ul class="legende">\
      <li><svg viewBox="0 0 20 20" aria-hidden="true"><circle class="pt c1" cx="10" cy="10" r="7"/></svg>\
      \(language(PolesText.legendPoint))</li>\
      <li><svg viewBox="0 0 20 20" aria-hidden="true">\
      <circle class="pt c1 effectif" cx="10" cy="10" r="9.3"/>\
      <text class="effectif__n" x="10" y="14.2" font-size="12" text-anchor="middle">3</text></svg>\
      \(language(PolesText.legendCount))</li></ul>
      <div class="sr">\(HTML(trusted: wide.sharedOutlines(id: outlines)))</div>
      <div class="large">\(HTML(trusted: wide.svg(.wide, id: "carte", sharing: outlines)))</div>\
      <div class="etroit">\(HTML(trusted: compact.svg(.compact, id: "carte", sharing: outlines)))</div>
      """
  }
}
