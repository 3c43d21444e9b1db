// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Poles
import Site

/// Who registered for a meeting.
struct TeamRegistrationsView: View {
  let words: MeetingWords
  let registrations: [Registration]
  /// The name of each pole.
  let poles: [ID<Pole>: String]
  /// Whether whoever looks may remove registrations.
  let mayRemove: Bool
  /// Whether names and addresses were erased.
  let isForgotten: Bool

  private var meeting: Meeting { words.meeting }
  private var language: Language { words.language }

  var body: HTML {
    """
    <div class="conteneur bas"><div class="titre-page"><p class="surtitre">\
    <a href="\(SiteMap.meeting(meeting.slug))">\(meeting.title)</a> \(words.fictitiousPill)</p>
    <h1>\(language(MeetingsText.teamRegistrations))</h1><p class="chapo">\(counts)</p></div>
    \(registrations.isEmpty ? nothing : list)</div>
    """
  }

  private var counts: String {
    let cancelled = registrations.count { $0.state == .cancelled }
    let seats = meeting.seats.map { " " + language(MeetingsText.teamSeats, count: $0) } ?? ""
    let registered = language(MeetingsText.teamRegistered, count: meeting.seatsTaken) + seats
    return cancelled == 0
      ? registered : registered + ", " + language(MeetingsText.teamCancelled, count: cancelled)
  }

  private var nothing: HTML {
    "<p class=\"haut\">\(language(isForgotten ? MeetingsText.teamForgotten : .teamNone))</p>"
  }

  private var list: HTML {
    let day = language.day(Retention.end(of: meeting).clock(in: meeting.zone).day)
    return """
      <p class="rangee haut"><a class="bouton bouton--2" href="\(SiteMap.teamRegistrationsCSV(meeting.slug))">\
      \(language(MeetingsText.teamCsv))</a></p>
      <p class="aide haut">\(language(MeetingsText.teamKept, ["day": day]))</p>
      \(table)
      """
  }

  private var table: HTML {
    let columns: [MeetingsText] =
      [
        .registeredName, .registeredMail, .registeredOrganisation, .registeredPole, .csvState,
        .registeredWhen,
      ] + (mayRemove ? [.removalShort] : [])
    return """
      <div class="tableau haut" role="region" aria-labelledby="inscriptions" tabindex="0"><table>
      <caption id="inscriptions">\(language(MeetingsText.teamCaption))</caption>
      <thead><tr>\(each: columns, { "<th scope=\"col\">\(language($0).capitalizedFirst)</th>" })</tr></thead>
      <tbody>\(each: registrations, row)</tbody></table></div>
      """
  }

  private func row(_ registration: Registration) -> HTML {
    let moment = registration.cancelledAt ?? registration.createdAt
    return """
      <tr><th scope="row">\(registration.name)</th><td>\(registration.email)</td>\
      <td>\(registration.organisation)</td><td>\(registration.pole.flatMap { poles[$0] })</td>\
      <td>\(language(registration.state.text))</td><td>\(language.moment(moment, in: meeting.zone))</td>\
      \(mayRemove ? removal(registration) : .empty)</tr>

      """
  }

  private func removal(_ registration: Registration) -> HTML {
    guard registration.state == .registered else { return "<td></td>" }
    return """
      <td><a href="\(SiteMap.teamRegistrationRemoval(meeting.slug, registration.id.text))">\
      \(language(MeetingsText.removalShort))<span class="sr">\u{A0}: \(registration.name)</span></a></td>
      """
  }
}
