// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// The dated events on an axis of years: a cell for a day, a bar for a period, a fading one for « or before ».
struct TimelineView: View {
  let events: [PoleEvent]
  let today: Day
  let language: Language
  private var dated: [PoleEvent] { events.filter { !$0.period.isUnknown } }

  var body: HTML {
    guard let first = dated.map({ ($0.period.earliest ?? $0.period.latest ?? today).year }).min() else {
      return .empty
    }
    let start = first - 2 - first % 2
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
      })
  }
}
