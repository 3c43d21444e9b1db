// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Mail
import Markup
import Secrets
import Site

/// The message that confirms a registration, with its personal link and its file for calendars.
///
/// Nothing typed into the form stands in it: anyone may type the address of somebody else.
struct RegistrationLetter {
  let registration: Registration
  let words: MeetingWords
  /// Whether the person was registered already.
  let isKnown: Bool
  let keyring: Keyring
  let origin: String

  private var meeting: Meeting { words.meeting }

  func message(at moment: Instant) -> Message {
    let language = words.language
    let rest = language(
      MeetingsText.letterRest,
      [
        "title": words.title, "day": words.day, "hours": words.hours,
        "venue": meeting.venue.lines.joined(separator: ", "), "link": link, "organiser": meeting.organiser,
      ])
    let message = Message(
      id: ID(at: moment), kind: Registration.messageKind, to: registration.email,
      subject: language(MeetingsText.letterSubject, ["title": words.title]),
      text: language(isKnown ? MeetingsText.letterKnown : .letterConfirmed) + "\n\n" + rest,
      calendar: words.calendar(origin: origin).text)
    guard let message else {
      preconditionFailure("titles are one line and addresses are checked before they are kept")
    }
    return message
  }

  private var link: String {
    let token = RegistrationLink(registration, of: meeting).token(signedBy: keyring)
    return SiteMap.registrationLink(meeting.slug, token).absolute(from: origin)
  }
}
