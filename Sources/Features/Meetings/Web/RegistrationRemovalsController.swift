// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Kernel
import Persistence
import Server
import Site

/// Removes registrations for the team, once it has been said what that does.
struct RegistrationRemovalsController: Sendable {
  let store: Store
  let layout: Layout
  let pages: KeptPages

  /// Adds the routes behind the team's door.
  func addRoutes(to team: RouterGroup<TeamContext>) {
    team.get("rencontres/:slug/inscriptions/:registration/retrait", use: new)
    team.post("rencontres/:slug/inscriptions/:registration/retrait", use: create)
  }

  @Sendable private func new(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    let (slug, id) = try address(of: context)
    let (registration, meeting) = try await store.read { try Self.found(id, of: slug, in: $0) }
    guard registration.state == .registered else { return .seeOther(SiteMap.teamRegistrations(slug)) }
    let view = RegistrationRemovalView(
      registration: registration, words: MeetingWords(meeting: meeting, language: context.language),
      token: context.formToken)
    return .team(
      context.language(MeetingsText.removalTitle), .meetings, in: layout, context: context,
      showsFictitious: meeting.isFictitious, content: view.body)
  }

  /// Frees the seat; a second time changes nothing.
  @Sendable private func create(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    _ = try await request.formFields(context)
    let (slug, id) = try address(of: context)
    let (account, now) = (context.account.id, context.now)
    try await store.write { session in
      let (registration, meeting) = try Self.found(id, of: slug, in: session)
      try RegistrationDesk(session: session).remove(registration, for: meeting, by: account, at: now)
    }
    pages.drop(.meetings)
    return .seeOther(SiteMap.teamRegistrations(slug))
  }

  private func address(of context: TeamContext) throws -> (slug: String, ID<Registration>) {
    guard let id = ID<Registration>(try context.parameters.require("registration")) else {
      throw NotFoundError()
    }
    return (try context.parameters.require("slug"), id)
  }

  private static func found(
    _ id: ID<Registration>, of slug: String, in session: Session
  ) throws -> (Registration, Meeting) {
    guard let registration = try session.registrations.registration(id),
      let meeting = try session.meetings.meeting(slug: slug), registration.meeting == meeting.id
    else { throw NotFoundError() }
    return (registration, meeting)
  }
}
