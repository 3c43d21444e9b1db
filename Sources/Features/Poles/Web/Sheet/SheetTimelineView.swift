// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// The dated events of a pole, with what is not known of their dates, and nothing after the last.
struct SheetTimelineView: View {
  let cited: CitedSheet
  let today: Day
  private var language: Language { cited.language }
  private var events: [PoleEvent] { cited.sheet.events }

  var body: HTML {
    let title =
      events.isEmpty ? language(PolesText.timelineNone) : language(PolesText.timeline, count: events.count)
    return """
      <section aria-labelledby="h-reperes"><h2 id="h-reperes">\(title)</h2>
      \(TimelineView(events: events, today: today, language: language))
      <ol class="reperes">\(each: events, entry)\(nothingSince)</ol></section>
      """
  }

  private func entry(_ event: PoleEvent) -> HTML {
    let label = language(event.kind.label)
    return """
      <li class="repere\(shape(of: event.period))"><p class="repere__quand"><b>\(when(event.period))</b>\
      \(precision(of: event.period))</p><div class="repere__corps"><h3>\(label)</h3>\
      \(event.detail.map { "<p>\($0)</p>" as HTML })\(cited.evidence(event.sources, of: label))</div></li>

      """
  }

  private var nothingSince: HTML {
    """
    <li class="repere repere--vide"><p class="repere__quand">\
    <b>\(language(events.isEmpty ? PolesText.toThisDay : .since))</b></p>\
    <div class="repere__corps"><h3>\(language(PolesText.nothingSince))</h3>\
    <p>\(language(PolesText.activityUnknown))</p></div></li>

    """
  }

  private func shape(of period: Period) -> String {
    if period.isExact { return " repere--jour" }
    return period.earliest == nil && period.latest != nil ? " repere--avant" : ""
  }

  private func when(_ period: Period) -> String {
    language.period(period)?.capitalizedFirst ?? language(PolesText.dateUnknown)
  }

  private func precision(of period: Period) -> HTML? {
    period.isExact || period.isUnknown ? nil : "<span>\(language(PolesText.dayUnknown))</span>"
  }
}

extension Period {
  /// Whether the day is known.
  var isExact: Bool { earliest != nil && earliest == latest }
}
