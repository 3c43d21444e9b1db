// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// A part of a programme: its hours, its slots and their people.
struct PartView: View {
  let part: Part
  let words: MeetingWords
  let slugs: PoleSlugs
  /// The releases that are there to be read; a slot leads to no other.
  let readable: Set<PresentedRelease>

  private var language: Language { words.language }

  var body: HTML {
    """
    <li class="seance\(isUncertain ? " seance--reserve" : "")"><div class="seance__heure">\
    <b>\(words.timeElement(part.startsAt))</b>\
    <span>\(language(MeetingsText.until, ["end": words.time(part.endsAt)]))</span>\
    <span>\(language(MeetingsText.duration, ["minutes": String(part.minutes)]))</span></div>
    <div class="seance__corps">\(heading)\(each: part.slots, slot)</div></li>

    """
  }

  /// Whether nobody of the part has said yes yet.
  private var isUncertain: Bool {
    let people = part.slots.flatMap(\.people)
    return !people.isEmpty && people.allSatisfy { $0.status != .confirmed }
  }

  private var heading: HTML {
    guard let title = part.title else { return "<h3>\(part.name)</h3>" }
    return "<p class=\"seance__partie\">\(part.name)</p><h3>\(title)</h3>"
  }

  private func slot(_ slot: Slot) -> HTML { "\(title(of: slot))\(release(of: slot))\(people(of: slot))" }

  private func title(of slot: Slot) -> HTML {
    guard let title = slot.title else { return .empty }
    let hours: HTML? = slot.startsAt.map { "\(words.timeElement($0))\u{A0}: " }
    return slot.people.isEmpty ? "<p>\(hours)\(title)</p>" : "<h4>\(hours)\(title)</h4>"
  }

  private func release(of slot: Slot) -> HTML {
    guard let presented = slot.presents, readable.contains(presented) else { return .empty }
    guard let figure = presented.figure else {
      let address = SiteMap.release(presented.campaign, version: presented.version)
      return "<p class=\"petit\"><a href=\"\(address)\">\(language(MeetingsText.releaseWhole))</a></p>"
    }
    let address = SiteMap.figure(presented.campaign, version: presented.version, figure)
    return "<p class=\"petit\"><a href=\"\(address)\">\(language(MeetingsText.releaseFigure))</a></p>"
  }

  private func people(of slot: Slot) -> HTML {
    guard !slot.people.isEmpty else { return .empty }
    let items = slot.people.map { AppearanceView(person: $0, slugs: slugs, language: language).body }
    return "<ul class=\"intervenants\">\(HTML(joining: items))</ul>"
  }
}
