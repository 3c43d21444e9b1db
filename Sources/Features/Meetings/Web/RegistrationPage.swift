// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Markup
import Server
import Site

extension Response {
  /// A page about a registration that only says something.
  static func registrationNotice(
    _ title: MeetingsText, _ sentences: [String], _ words: MeetingWords, in layout: Layout
  ) -> Response {
    .registrationPage(
      title, words, in: layout,
      content: RegistrationNoticeView(words: words, title: title, sentences: sentences).body)
  }

  /// A page about a registration, below the page of its meeting; no search engine keeps it.
  static func registrationPage(
    _ title: MeetingsText, _ words: MeetingWords, in layout: Layout, status: HTTPResponse.Status = .ok,
    content: HTML
  ) -> Response {
    let meeting = words.meeting
    return .page(
      Page(
        words.language(title), in: layout, language: words.language, for: .everyone(.meetings),
        trail: [
          Crumb(words.language(MeetingsText.listTitle), SiteMap.meetings),
          Crumb(meeting.title, SiteMap.meeting(meeting.slug)),
        ],
        showsFictitious: meeting.isFictitious, head: "<meta name=\"robots\" content=\"noindex\">",
        content: content
      ).body, status: status)
  }
}
