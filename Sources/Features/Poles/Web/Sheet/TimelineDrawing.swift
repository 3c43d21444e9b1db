// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Kernel
import Markup
import Site

/// The drawing of a timeline in one of two widths.
struct TimelineDrawing {
  let events: [PoleEvent]
  let start: Int
  let today: Day
  let language: Language
  let isWide: Bool

  private var name: String { isWide ? "large" : "etroit" }
  private var width: Double { isWide ? 780 : 330 }
  private var line: Double { isWide ? 32 : 48 }
  private var bottom: Double { 16 + line * Double(events.count + 1) }

  func svg(_ label: String) -> HTML {
    """
    <svg class="frise" viewBox="0 0 \(n(width)) \(n(bottom + 24))" role="img" aria-label="\(label)">\
    <defs><linearGradient id="f-\(name)"><stop class="fondu-0" offset="0"/><stop class="fondu-1" offset="1"/>\
    </linearGradient><pattern id="h-\(name)" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><path class="hachure" d="M0 0V6"/></pattern></defs>\
    \(each: years, tick)<path class="axe" d="M4 \(n(bottom))H\(n(width - 4))"/>\
    \(each: events.enumerated(), { mark($0.element, row: $0.offset) })\(nothingSince)</svg>
    """
  }

  /// The years written on the axis: few enough to be read.
  private var years: [Int] {
    let span = today.year - start
    let step = max(isWide ? 2 : 4, (span / (isWide ? 8 : 4) + 1) / 2 * 2)
    return Array(stride(from: start, through: today.year, by: step))
  }

  private func tick(_ year: Int) -> HTML {
    let x = place(of: Day(year: year, month: 1, day: 1) ?? today)
    return """
      <path class="grille" d="M\(n(x)) 8V\(n(bottom))"/>\
      <text class="s-2" x="\(n(x))" y="\(n(bottom + 17))" font-size="13" \
      text-anchor="\(year == start ? "start" : "middle")">\(year)</text>
      """
  }

  private func mark(_ event: PoleEvent, row: Int) -> HTML {
    let y = 16 + line * Double(row) + (isWide ? 14 : 30)
    let first = event.period.earliest.map(place) ?? 4
    let last = event.period.latest.map(place) ?? place(of: today)
    if event.period.isExact {
      return "<path class=\"repere-lieu\" d=\"\(Hexagon.path(x: first, y: y, radius: 9.5))\"/>"
        + text(language.told(event), from: first - 8, to: first + 8, y: y)
    }
    let bar: HTML =
      event.period.earliest == nil
      ? "<rect fill=\"url(#f-\(name))\"" : "<rect class=\"c1\""
    return bar
      + " x=\"\(n(first))\" y=\"\(n(y - 7.5))\" width=\"\(n(max(last - first, 3)))\" height=\"15\" rx=\"2\"/>"
      + text(language.told(event), from: first, to: last, y: y)
  }

  private var nothingSince: HTML {
    let y = 16 + line * Double(events.count) + (isWide ? 14 : 30)
    let last = events.compactMap { $0.period.latest ?? $0.period.earliest }.max() ?? today
    let x = place(of: last)
    return """
      <rect class="sans-source" fill="url(#h-\(name))" x="\(n(x))" y="\(n(y - 7.5))" \
      width="\(n(max(place(of: today) - x, 3)))" height="15" rx="2"/>
      """ + text(language(PolesText.nothingSince), from: x, to: place(of: today), y: y)
  }

  /// The words of a mark: after it or before it on wide screens, above it on telephones.
  private func text(_ words: String, from first: Double, to last: Double, y: Double) -> HTML {
    let isLate = (isWide ? last : first) > width / 2
    let fitsBefore = first - 8 > Self.width(of: words)
    let x =
      switch (isWide, isLate) {
      case (true, true): fitsBefore ? first - 8 : first + 8
      case (true, false): last + 8
      case (false, true): width - 4
      case (false, false): first
      }
    return """
      <text class="halo" x="\(n(x))" y="\(n(isWide ? y + 4.5 : y - 14))" font-size="13.5" \
      text-anchor="\(isLate && (fitsBefore || !isWide) ? "end" : "start")">\(words)</text>
      """
  }

  /// About how wide words are drawn.
  private static func width(of words: String) -> Double { Double(words.count) * 7 }

  /// Where a day stands on the axis.
  private func place(of day: Day) -> Double {
    guard let first = Day(year: start, month: 1, day: 1), let last = Day(year: today.year, month: 12, day: 31)
    else { return 4 }
    return 4 + (width - 8) * Double(day.number - first.number) / Double(last.number - first.number)
  }

  private func n(_ value: Double) -> String { value.fixed(decimals: 1) }
}
