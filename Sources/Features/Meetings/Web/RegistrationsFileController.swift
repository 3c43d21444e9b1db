// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Persistence
import Server
import Site

/// Answers the file of those who registered for a meeting.
struct RegistrationsFileController: Sendable {
  let store: Store

  /// Adds the route behind the team's door.
  func addRoutes(to team: RouterGroup<TeamContext>) {
    team.get("rencontres/:slug/inscriptions.csv", use: show)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let language = context.language
    let bytes = try await store.read { try RegistrationsCSV.bytes(of: slug, in: $0, language: language) }
    guard let bytes else { throw NotFoundError() }
    return .download(
      bytes, named: "\(slug)-inscriptions.csv", type: "text/csv; charset=utf-8; header=present",
      isPrivate: true)
  }
}
