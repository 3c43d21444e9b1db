// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// Every meeting: those to come, the nearest first, then those that are over, the latest first.
struct MeetingListView: View {
  let meetings: [Meeting]
  let now: Instant
  let language: Language

  var body: HTML {
    let upcoming = meetings.filter { !$0.isOver(at: now) }
    let past = meetings.filter { $0.isOver(at: now) }.reversed()
    return """
      <div class="conteneur bas"><div class="titre-page"><h1>\(language(MeetingsText.listTitle))</h1>
      <p class="chapo">\(language(MeetingsText.listLead))</p></div>
      \(section("a-venir", .listUpcoming, Array(upcoming), whenNone: .listNoneUpcoming))\
      \(past.isEmpty ? .empty : section("passees", .listPast, Array(past), whenNone: .listEmpty))</div>
      """
  }

  private func section(_ id: String, _ title: MeetingsText, _ meetings: [Meeting], whenNone: MeetingsText)
    -> HTML
  {
    """
    <section class="haut-2" aria-labelledby="\(id)"><h2 id="\(id)">\(language(title))</h2>
    \(meetings.isEmpty ? "<p>\(language(whenNone))</p>" : list(meetings))</section>

    """
  }

  private func list(_ meetings: [Meeting]) -> HTML {
    "<ul class=\"liste-poles haut\">\(each: meetings, { "<li>\(MeetingCardView(meeting: $0, now: now, language: language))</li>" })</ul>"
  }
}

/// A meeting in a list: when, what, where.
struct MeetingCardView: View {
  let meeting: Meeting
  let now: Instant
  let language: Language

  var body: HTML {
    let words = MeetingWords(meeting: meeting, language: language)
    return """
      <p class="date">\(words.day), \(words.hours)</p>\
      <h3><a href="\(SiteMap.meeting(meeting.slug))">\(meeting.title)</a></h3>\
      <p class="liste-poles__lieu">\(meeting.venue.lines.joined(separator: ", "))</p>\
      \(pills.isEmpty ? .empty : "<p>\(HTML(joining: pills))</p>" as HTML)
      """
  }

  private var pills: [HTML] {
    let words = MeetingWords(meeting: meeting, language: language)
    let state: HTML =
      switch meeting.registrationState(at: now) {
      case .open: "<span class=\"pastille pastille--sapin\">\(language(MeetingsText.statusOpen))</span> "
      case .full: "<span class=\"pastille pastille--miel\">\(language(MeetingsText.statusFull))</span> "
      default: .empty
      }
    return [state, words.fictitiousPill].filter { !$0.isEmpty }
  }
}
