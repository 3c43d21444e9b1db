// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Kernel
import Markup
import Site

/// The signs of a timeline that it draws, with their meaning.
struct TimelineLegendView: View {
  let events: [PoleEvent]
  let language: Language

  var body: HTML {
    let periods = events.map(\.period)
    let isDay = periods.contains(where: \.isExact)
    let isBefore = periods.contains { $0.earliest == nil }
    let isWithin = periods.contains { !$0.isExact && $0.earliest != nil }
    return """
      <ul class="legende frise-legende">\(isDay ? day : .empty)\(isWithin ? within : .empty)\
      \(isBefore ? before : .empty)</ul>
      """
  }

  private var day: HTML {
    """
    <li><svg viewBox="0 0 20 20" aria-hidden="true">\
    <path class="repere-lieu" d="\(Hexagon.path(x: 10, y: 10, radius: 8.5))"/></svg>\
    \(language(PolesText.timelineDay))</li>
    """
  }

  private var within: HTML {
    bar("<rect class=\"c1\" y=\"4\" width=\"30\" height=\"12\" rx=\"2\"/>", .timelineWithin)
  }

  private var before: HTML {
    bar(
      """
      <defs><linearGradient id="f-legende"><stop class="fondu-0" offset="0"/>\
      <stop class="fondu-1" offset="1"/></linearGradient></defs>\
      <rect fill="url(#f-legende)" y="4" width="30" height="12" rx="2"/>
      """, .timelineBefore)
  }

  private func bar(_ drawing: HTML, _ text: PolesText) -> HTML {
    """
    <li><svg viewBox="0 0 30 20" class="legende--barre" aria-hidden="true">\(drawing)</svg>\
    \(language(text))</li>
    """
  }
}
