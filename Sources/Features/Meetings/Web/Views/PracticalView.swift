// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// What someone who wants to come must know.
struct PracticalView: View {
  let words: MeetingWords
  let state: RegistrationState

  private var meeting: Meeting { words.meeting }
  private var language: Language { words.language }

  var body: HTML {
    """
    <div class="encadre"><h2>\(language(MeetingsText.practicalTitle))</h2>
    \(meeting.isRegistrationOnly ? "<p>\(language(MeetingsText.registrationOnly))</p>\n" : HTML.empty)\
    <p>\(words.registration(state))</p>
    \(action)<dl>\(each: facts, fact)</dl>
    <p><a href="\(SiteMap.meetingCalendar(meeting.slug))">\(language(MeetingsText.calendarFile))</a></p></div>
    """
  }

  private var action: HTML {
    guard state == .open else { return .empty }
    return """
      <p><a class="bouton" href="\(SiteMap.registration(meeting.slug))">\
      \(language(MeetingsText.registrationAction))</a></p>

      """
  }

  private var facts: [(MeetingsText, HTML)] {
    let seats: HTML? = meeting.seats.map { "\(language(MeetingsText.seats, count: $0))" }
    return [
      (.practicalDate, "\(words.day)"), (.practicalHours, "\(words.hours.capitalizedFirst)"),
      (.practicalVenue, VenueLinesView(venue: meeting.venue).body),
      (.practicalOrganiser, "\(meeting.organiser)"),
    ] + (seats.map { [(.practicalSeats, $0)] } ?? [])
  }

  private func fact(_ fact: (MeetingsText, HTML)) -> HTML {
    "<div><dt>\(language(fact.0))</dt><dd>\(fact.1)</dd></div>"
  }
}
