// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import Persistence
public import Site

extension HomePart {
  /// The next meeting or, when none is announced, the last one.
  public static var meetings: HomePart {
    HomePart(about: .meetings) { session, language, now in
      let meetings = try session.meetings.all()
      let next = meetings.first { !$0.isOver(at: now) }
      guard let meeting = next ?? meetings.last else { return .empty }
      return MeetingSectionView(meeting: meeting, now: now, language: language).body
    }
  }
}
