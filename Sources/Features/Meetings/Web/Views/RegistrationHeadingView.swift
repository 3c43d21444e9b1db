// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// The head of a page about a registration: what it is for, when and where.
struct RegistrationHeadingView: View {
  let words: MeetingWords
  let title: MeetingsText

  var body: HTML {
    """
    <div class="titre-page"><p class="surtitre">\(words.meeting.title) \(words.fictitiousPill)</p>\
    <h1>\(words.language(title))</h1>\
    <p class="chapo">\(words.day), \(words.hours), \(words.meeting.venue.lines.joined(separator: ", "))</p></div>
    """
  }
}
