// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Markup
import Site

/// How a meeting is spoken of in a language.
struct MeetingWords {
  let meeting: Meeting
  let language: Language

  /// Its title, which says when it is made up.
  var title: String {
    guard meeting.isFictitious else { return meeting.title }
    return language(MeetingsText.fictitiousTitle, ["title": meeting.title])
  }

  /// Mercredi 5 juillet 2017.
  var day: String { language.dayWithName(meeting.day).capitalizedFirst }

  /// De 14 h 30 à 17 h 30, without the capital.
  var hours: String {
    language(MeetingsText.dateHours, ["start": time(meeting.startsAt), "end": time(meeting.endsAt)])
  }

  /// 14 h 30.
  func time(_ moment: Instant) -> String {
    let (_, hour, minute, _) = moment.clock(in: meeting.zone)
    return language.time(hour: hour, minute: minute)
  }

  /// A time element with what machines read.
  func timeElement(_ moment: Instant) -> HTML {
    "<time datetime=\"\(moment.iso(in: meeting.zone))\">\(time(moment))</time>"
  }

  /// What can be said of registration, in one or two sentences.
  func registration(_ state: RegistrationState) -> String {
    switch state {
    case .notOffered: language(MeetingsText.registrationNotOffered)
    case .notYetOpen(let moment):
      language(MeetingsText.registrationNotYetOpen, ["moment": language.moment(moment, in: meeting.zone)])
    case .open:
      language(
        MeetingsText.registrationOpen,
        ["moment": language.moment(meeting.registrationClosesAt ?? meeting.startsAt, in: meeting.zone)])
    case .full: language(MeetingsText.registrationFull)
    case .closed: language(MeetingsText.registrationClosed)
    case .over: language(MeetingsText.registrationOver)
    }
  }

  /// The pill of what is made up; nothing for a real meeting.
  var fictitiousPill: HTML { FictitiousMark(language, if: meeting.isFictitious).body }

  /// The file for calendars, of the site at `origin`.
  func calendar(origin: String) -> CalendarFile {
    let url = SiteMap.meeting(meeting.slug).absolute(from: origin)
    let lines = [
      language(MeetingsText.calendarDescription, ["organiser": meeting.organiser]),
      meeting.isRegistrationOnly ? language(MeetingsText.calendarRegistrationOnly) : nil, url,
    ]
    return CalendarFile(
      meeting: meeting, summary: title, description: lines.compactMap(\.self).joined(separator: "\n"),
      url: url, domain: URLComponents(string: origin)?.host ?? "localhost")
  }
}
