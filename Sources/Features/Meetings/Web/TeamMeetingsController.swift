// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
public import Hummingbird
import Kernel
import Markup
public import Persistence
import Poles
public import Server
public import Site

/// Answers the team's pages about meetings: the list, and who registered.
public struct TeamMeetingsController: Sendable {
  private let store: Store
  private let frame: Frame
  private let door: TeamDoor

  /// Pages behind `door`.
  public init(store: Store, frame: Frame, door: TeamDoor) {
    self.store = store
    self.frame = frame
    self.door = door
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let team = door.group(on: router)
    team.get("rencontres", use: list)
    team.get("rencontres/:slug/inscriptions", use: show)
    team.get("rencontres/:slug/inscriptions.csv", use: showCSV)
  }

  @Sendable private func list(_ request: Request, context: TeamContext) async throws -> Response {
    let rows = try await store.read { session in
      try session.meetings.all().reversed().map { meeting in
        let counts = try session.registrations.counts(for: meeting.id)
        return TeamMeetingsView.Row(meeting: meeting, cancelled: counts.cancelled)
      }
    }
    return page(
      context.language(MeetingsText.listTitle), context,
      content: TeamMeetingsView(rows: rows, language: context.language).body)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let (meeting, registrations, poles) = try await store.read { session in
      guard let meeting = try session.meetings.meeting(slug: slug) else { throw NotFound() }
      return (
        meeting, try session.registrations.registrations(for: meeting.id), try session.poles(for: meeting)
      )
    }
    let view = TeamRegistrationsView(
      words: MeetingWords(meeting: meeting, language: context.language), registrations: registrations,
      poles: Dictionary(poles.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      isForgotten: Retention.end(of: meeting) < context.now)
    return page(
      context.language(MeetingsText.teamRegistrations), context, showsFictitious: meeting.isFictitious,
      content: view.body)
  }

  @Sendable private func showCSV(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let language = context.language
    let bytes = try await store.read { session in
      guard let meeting = try session.meetings.meeting(slug: slug) else { throw NotFound() }
      return try RegistrationsCSV.bytes(for: meeting, in: session, language: language)
    }
    return .download(
      bytes, named: "\(slug)-inscriptions.csv", type: "text/csv; charset=utf-8; header=present")
  }

  private func page(
    _ title: String, _ context: TeamContext, showsFictitious: Bool = false, content: HTML
  ) -> Response {
    .page(
      Page(
        title, in: frame, language: context.language, for: context.audience, showsFictitious: showsFictitious,
        content: "\(TeamNavigation(.meetings, language: context.language))\(content)"
      ).body)
  }
}
