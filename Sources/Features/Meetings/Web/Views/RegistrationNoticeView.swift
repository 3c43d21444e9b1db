// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// A page about registration that asks nothing: no form is open, or the form was sent.
struct RegistrationNoticeView: View {
  let words: MeetingWords
  let title: MeetingsText
  let sentences: [String]

  var body: HTML {
    """
    <div class="conteneur bas">\(RegistrationHeadingView(words: words, title: title))
    <div class="mesure flux haut">\(each: sentences, { "<p>\($0)</p>" })
    <p class="rangee"><a class="bouton bouton--2" href="\(SiteMap.meeting(words.meeting.slug))">\
    \(words.language(MeetingsText.meetingBack))</a></p></div></div>
    """
  }
}
