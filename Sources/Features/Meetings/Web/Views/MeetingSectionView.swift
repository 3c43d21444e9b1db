// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// The next meeting, or the last one, on the home page.
struct MeetingSectionView: View {
  let meeting: Meeting
  let now: Instant
  let language: Language

  private var words: MeetingWords { MeetingWords(meeting: meeting, language: language) }

  var body: HTML {
    let heading: MeetingsText = meeting.isOver(at: now) ? .nextLast : .nextUpcoming
    return """
      <section class="section section--blanche" aria-labelledby="rencontre"><div class="conteneur flux">
      <div class="section__tete"><h2 id="rencontre">\(language(heading))</h2>\
      <p><a href="\(SiteMap.meetings)">\(language(MeetingsText.listAll))</a></p></div>
      <p class="date">\(words.day), \(words.hours)</p>
      <h3>\(meeting.title) \(words.fictitiousPill)</h3>
      <p>\(meeting.venue.lines.joined(separator: ", "))</p>
      <p class="rangee"><a class="bouton" href="\(SiteMap.meeting(meeting.slug))">\
      \(language(MeetingsText.programmeSee))</a>\(register)</p></div></section>

      """
  }

  private var register: HTML {
    guard meeting.registrationState(at: now) == .open else { return .empty }
    return """
      <a class="bouton bouton--2" href="\(SiteMap.registration(meeting.slug))">\
      \(language(MeetingsText.registrationAction))</a>
      """
  }
}
