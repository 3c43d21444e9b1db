// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Server
import Site

/// A registration, as its personal link opens it, with the button that gives the seat back.
struct RegistrationView: View {
  let registration: Registration
  let words: MeetingWords
  /// The name of the pole chosen, when the register still has it.
  let pole: String?
  /// Where the button leads.
  let address: Address
  let token: String
  /// Whether one can register again.
  let mayRegister: Bool

  private var language: Language { words.language }

  var body: HTML {
    """
    <div class="conteneur bas">\(RegistrationHeadingView(words: words, title: .registeredTitle))
    <div class="recu">\(registration.state == .registered ? facts : cancelled)</div></div>
    """
  }

  private var facts: HTML {
    let rows: [(MeetingsText, String?)] = [
      (.registeredMeeting, words.meeting.title), (.registeredWhen, "\(words.day), \(words.hours)"),
      (.registeredWhere, words.meeting.venue.lines.joined(separator: ", ")),
      (.registeredName, registration.name), (.registeredMail, registration.email),
      (.registeredOrganisation, registration.organisation), (.registeredPole, pole),
    ]
    return """
      <dl class="recu__faits">\(each: rows, row)</dl>
      <p><a href="\(SiteMap.meetingCalendar(words.meeting.slug))">\(language(MeetingsText.calendarFile))</a></p>
      <p>\(language(MeetingsText.registeredSure))</p>
      <form method="post" action="\(address)">\(FormTokenField(token))<p class="rangee">\
      <button class="bouton bouton--danger" type="submit">\(language(MeetingsText.cancellationAction))</button>\
      <a class="bouton bouton--discret" href="\(SiteMap.meeting(words.meeting.slug))">\
      \(language(MeetingsText.meetingBack))</a></p></form>
      """
  }

  private var cancelled: HTML {
    let again: HTML = """
      <a class="bouton" href="\(SiteMap.registration(words.meeting.slug))">\
      \(language(MeetingsText.cancellationAgain))</a>
      """
    return """
      <p>\(language(MeetingsText.cancellationDone))</p>
      <p class="rangee">\(mayRegister ? again : .empty)\
      <a class="bouton bouton--2" href="\(SiteMap.meeting(words.meeting.slug))">\
      \(language(MeetingsText.meetingBack))</a></p>
      """
  }

  private func row(_ row: (MeetingsText, String?)) -> HTML {
    guard let value = row.1 else { return .empty }
    return "<div><dt>\(language(row.0))</dt><dd>\(value)</dd></div>"
  }
}
