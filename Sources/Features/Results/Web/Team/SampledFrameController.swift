// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Persistence
import Server

/// Answers the frame of a campaign with its draw, as a file, to the team alone.
struct SampledFrameController: Sendable {
  let store: Store

  func addRoutes(to team: RouterGroup<TeamContext>) {
    team.get("campagnes/:slug/diffusion/frame.csv", use: show)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let survey = try await store.read { try SurveyReading($0).survey(of: slug) }
    return .download(
      survey.frameFile, named: Survey.frameFileName, type: "text/csv; charset=utf-8", isPrivate: true)
  }
}
