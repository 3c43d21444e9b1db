// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Persistence
import Server
import Site

/// Answers the file of the answers that a release was estimated from, to the team alone.
struct ReleaseAnswersController: Sendable {
  let store: Store

  func addRoutes(to team: RouterGroup<TeamContext>) {
    team.get("campagnes/:slug/diffusion/:version/answers.csv", use: show)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let version = try Release.version(in: try context.parameters.require("version"))
    let answers = try await store.read { try $0.releases.answers(of: slug, version: version) }
    guard let answers else { throw NotFoundError() }
    return .download(answers, named: AnswersFile.name, type: "text/csv; charset=utf-8", isPrivate: true)
  }
}
