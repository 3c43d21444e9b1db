// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
import Kernel
import Markup
import Persistence
import Site

extension TeamPart {
  /// The meetings of the next sixty days, with how many people are coming.
  public static var meetings: TeamPart {
    TeamPart { session, context in
      let horizon = context.now.adding(seconds: 60 * 86_400)
      return try session.meetings.all()
        .filter { !$0.isOver(at: context.now) && $0.startsAt <= horizon }
        .map { task(for: $0, language: context.language) }
    }
  }

  private static func task(for meeting: Meeting, language: Language) -> TeamTask {
    let seats = meeting.seats.map { " " + language(MeetingsText.teamSeats, count: $0) } ?? ""
    return TeamTask(
      due: meeting.startsAt, subject: language(MeetingsText.teamTaskSubject), title: meeting.title,
      content: """
        <p>\(language(MeetingsText.teamRegistered, count: meeting.seatsTaken) + seats)</p>
        <p><a href="\(SiteMap.teamRegistrations(meeting.slug))">\(language(MeetingsText.teamTaskSee))</a></p>
        """)
  }
}
