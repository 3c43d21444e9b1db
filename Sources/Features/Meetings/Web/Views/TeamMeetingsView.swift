// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Site

/// Every meeting with its counts, the latest first.
struct TeamMeetingsView: View {
  struct Row: Sendable {
    let meeting: Meeting
    let cancelled: Int
  }

  let rows: [Row]
  let language: Language

  var body: HTML {
    """
    <div class="conteneur"><div class="titre-page"><h1>\(language(MeetingsText.listTitle))</h1></div>
    \(rows.isEmpty ? "<p>\(language(MeetingsText.teamListEmpty))</p>" : table)</div>
    """
  }

  private var table: HTML {
    let columns: [MeetingsText] = [
      .teamColumnDate, .teamColumnMeeting, .teamColumnRegistered, .teamColumnSeats, .teamColumnCancelled,
    ]
    return """
      <div class="tableau bas" role="region" aria-labelledby="rencontres" tabindex="0"><table>
      <caption id="rencontres">\(language(MeetingsText.teamListCaption))</caption>
      <thead><tr>\(each: columns, header)</tr></thead>
      <tbody>\(each: rows, row)</tbody></table></div>
      """
  }

  private func header(_ column: MeetingsText) -> HTML {
    let isNumber = [.teamColumnRegistered, .teamColumnSeats, .teamColumnCancelled].contains(column)
    return "<th scope=\"col\"\("class", isNumber ? "n" : nil)>\(language(column))</th>"
  }

  private func row(_ row: Row) -> HTML {
    let words = MeetingWords(meeting: row.meeting, language: language)
    let seats = row.meeting.seats.map { language.number($0) } ?? language(MeetingsText.teamNoSeats)
    return """
      <tr><td>\(language.day(row.meeting.day))</td>\
      <th scope="row"><a href="\(SiteMap.teamRegistrations(row.meeting.slug))">\(row.meeting.title)</a> \
      \(words.fictitiousPill)</th><td class="n">\(language.number(row.meeting.seatsTaken))</td>\
      <td class="n">\(seats)</td><td class="n">\(language.number(row.cancelled))</td></tr>

      """
  }
}
