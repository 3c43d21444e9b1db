// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// The dated events on an axis of years: a cell for a day, a bar for a period, fading when it may be earlier.
struct TimelineView: View {
  let events: [PoleEvent]
  let today: Day
  let language: Language
  private var dated: [PoleEvent] { events.filter { !$0.period.isUnknown } }

  var body: HTML {
    let periods = dated.map(\.period)
    guard let first = periods.compactMap({ $0.earliest ?? $0.latest }).min(),
      let last = periods.compactMap({ $0.latest ?? $0.earliest }).max()
    else { return .empty }
    let start = start(first: first.year, last: last.year)
    let label = language(
      PolesText.timelineLabel,
      [
        "first": String(start), "last": String(today.year),
        "events": dated.map { language.told($0) }.joined(separator: ", "),
      ])
    return HTML(
      joining: [true, false].map { isWide in
        let drawing = TimelineDrawing(
          events: dated, start: start, today: today, language: language, isWide: isWide)
        return "<div class=\"\(isWide ? "large" : "etroit")\">\(drawing.svg(label))</div>"
      }) + TimelineLegendView(events: dated, language: language).body
  }

  /// The even year where the axis begins: before the first date, and early enough for the words that stand
  /// before what follows the last one, about a quarter of the axis.
  private func start(first: Int, last: Int) -> Int {
    let room = (4 * (last + 1) - (today.year + 1)) / 3
    let year = min(first - 2, max(room, first - 12))
    return year - year % 2
  }
}
