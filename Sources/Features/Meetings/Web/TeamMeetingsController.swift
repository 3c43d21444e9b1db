// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
public import Hummingbird
import Kernel
public import Persistence
public import Server
public import Site

/// Answers the team's list of meetings.
public struct TeamMeetingsController: Sendable {
  private let store: Store
  private let layout: Layout
  private let pages: KeptPages
  private let door: TeamDoor

  /// Pages behind `door`; what they change is dropped from `pages`.
  public init(store: Store, layout: Layout, pages: KeptPages, door: TeamDoor) {
    self.store = store
    self.layout = layout
    self.pages = pages
    self.door = door
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let team = door.group(on: router)
    team.get("rencontres", use: list)
    TeamRegistrationsController(store: store, layout: layout).addRoutes(to: team)
    RegistrationRemovalsController(store: store, layout: layout, pages: pages).addRoutes(to: team)
    RegistrationsFileController(store: store).addRoutes(to: team)
  }

  @Sendable private func list(_ request: Request, context: TeamContext) async throws -> Response {
    let rows = try await store.read { session in
      try session.meetings.all().reversed().map { meeting in
        let counts = try session.registrations.counts(for: meeting.id)
        return TeamMeetingsView.Row(meeting: meeting, cancelled: counts.cancelled)
      }
    }
    return .team(
      context.language(MeetingsText.listTitle), .meetings, in: layout, context: context,
      content: TeamMeetingsView(rows: rows, language: context.language).body)
  }
}
