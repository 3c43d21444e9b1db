// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Markup
import Site

/// The programme of a meeting.
struct ProgrammeView: View {
  let programme: Programme
  let words: MeetingWords
  let state: RegistrationState
  /// Where the poles of the register have their pages.
  let slugs: PoleSlugs
  /// The releases that are there to be read.
  let readable: Set<PresentedRelease>

  private var meeting: Meeting { programme.meeting }
  private var language: Language { words.language }

  var body: HTML {
    """
    \(banner)
    <div class="conteneur bas"><div class="deux deux--droite haut-2">
    <section aria-labelledby="programme"><div class="section__tete"><h2 id="programme">\
    \(language(MeetingsText.programme))</h2>\(host)</div>
    <ol class="programme">
    \(each: programme.parts, { PartView(part: $0, words: words, slugs: slugs, readable: readable).body })\(after)</ol></section>
    <aside class="cote flux" aria-label="\(language(MeetingsText.practicalLabel))">
    \(PracticalView(words: words, state: state))
    \(witnesses)<p class="note">\(language(MeetingsText.practicalSource, ["source": meeting.source]))</p>
    </aside></div></div>
    """
  }

  private var banner: HTML {
    """
    <div class="affiche"><div class="conteneur">\
    <nav class="fil" aria-label="\(language(SiteText.trail))"><ol>\
    <li><a href="\(SiteMap.home)">\(language(SiteText.home))</a></li>\
    <li><a href="\(SiteMap.meetings)">\(language(MeetingsText.listTitle))</a></li>\
    <li>\(language.day(meeting.day))</li></ol></nav>
    <div class="affiche__grille"><div><h1>\(meeting.title)</h1>\
    <p class="chapo">\(language(MeetingsText.organisedBy, ["organiser": meeting.organiser])) \
    \(words.fictitiousPill)</p></div>
    <div class="flux"><p class="date">\(words.day)<br>\(words.hours)</p>\
    <p>\(VenueLinesView(venue: meeting.venue))</p>\(actions)</div></div>
    \(TimeStripView(programme: programme, words: words))</div></div>
    """
  }

  private var actions: HTML {
    guard state != .over else { return "<p>\(words.registration(state))</p>" }
    let register: HTML = """
      <a class="bouton" href="\(SiteMap.registration(meeting.slug))">\(language(MeetingsText.registrationAction))</a>
      """
    return """
      <p class="rangee">\(state == .open ? register : .empty)\
      <a class="bouton bouton--2" href="\(SiteMap.meetingCalendar(meeting.slug))">\
      \(language(MeetingsText.calendarAdd))</a></p>
      """
  }

  private var host: HTML {
    guard !programme.hosts.isEmpty else { return .empty }
    let hosts = programme.hosts.map { person in
      [person.name, person.role, person.organisation].compactMap(\.self).joined(separator: ", ")
    }
    return
      "<p class=\"petit\">\(language(MeetingsText.host, ["host": hosts.joined(separator: "\u{A0}; ")]))</p>"
  }

  /// What follows the programme: it is announced without a time, and has none here.
  private var after: HTML {
    guard let after = meeting.after else { return .empty }
    return """
      <li class="seance"><div class="seance__heure"><b>\(language(MeetingsText.afterWhen))</b></div>\
      <div class="seance__corps"><h3>\(after)</h3></div></li>

      """
  }

  private var witnesses: HTML {
    let witnesses = programme.witnesses
    guard !witnesses.isEmpty else { return .empty }
    return """
      <section class="flux"><h2>\(language(MeetingsText.witnesses, count: witnesses.count))</h2>
      <ul class="liste-nue">\(each: witnesses, witness)</ul></section>

      """
  }

  private func witness(_ person: Appearance) -> HTML {
    guard let pole = person.pole else { return .empty }
    guard let slug = slugs.slug(of: person) else { return "<li>\(pole)</li>" }
    return "<li><a href=\"\(SiteMap.pole(slug))\">\(pole)</a></li>"
  }
}
