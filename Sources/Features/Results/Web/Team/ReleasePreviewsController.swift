// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Server

/// Answers the preview of a release, with the form that releases it.
struct ReleasePreviewsController: Sendable {
  let previews: ReleasePreviews

  func addRoutes(to team: RouterGroup<TeamContext>) {
    team.get("campagnes/:slug/diffusion/apercu", use: show)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    previews.page(try await previews.view(ReleaseForm(), context), context)
  }
}
