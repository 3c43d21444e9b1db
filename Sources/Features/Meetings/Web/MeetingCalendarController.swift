// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Hummingbird
import Kernel
import Persistence
import Server
import Site

/// Answers the files of meetings for calendars.
struct MeetingCalendarController: Sendable {
  let store: Store
  let layout: Layout

  func addRoutes(to router: Router<SiteContext>) { router.get("rencontres/{slug}.ics", use: show) }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let meeting = try await store.read { try $0.meetings.meeting(slug: slug) }
    guard let meeting else { throw NotFoundError() }
    let file = MeetingWords(meeting: meeting, language: context.language).calendar(origin: layout.origin)
    return .download(
      Array(file.text.utf8), named: "\(slug).ics", type: "text/calendar; charset=utf-8; method=PUBLISH")
  }
}
