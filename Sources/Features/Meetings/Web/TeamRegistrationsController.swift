// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Kernel
import Persistence
import Poles
import Server
import Site

/// Answers the team's list of those who registered for a meeting.
struct TeamRegistrationsController: Sendable {
  let store: Store
  let layout: Layout

  /// Adds the route behind the team's door.
  func addRoutes(to team: RouterGroup<TeamContext>) {
    team.get("rencontres/:slug/inscriptions", use: list)
  }

  @Sendable private func list(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let (meeting, registrations, poles) = try await store.read { session in
      guard let meeting = try session.meetings.meeting(slug: slug) else { throw NotFoundError() }
      return (
        meeting, try session.registrations.registrations(for: meeting.id), try session.poles(for: meeting)
      )
    }
    let view = TeamRegistrationsView(
      words: MeetingWords(meeting: meeting, language: context.language), registrations: registrations,
      poles: Dictionary(poles.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      mayRemove: context.account.role == .administrator,
      isForgotten: meeting.registrationOpensAt != nil && Retention.end(of: meeting) < context.now)
    return .team(
      context.language(MeetingsText.teamRegistrations), .meetings, in: layout, context: context,
      showsFictitious: meeting.isFictitious, content: view.body)
  }
}
