// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Hummingbird
import Markup
import Server
import Site

/// Answers a figure of the preview of a release, as it would be public.
struct PreviewFiguresController: Sendable {
  let previews: ReleasePreviews

  func addRoutes(to team: RouterGroup<TeamContext>) {
    team.get("campagnes/:slug/diffusion/apercu/:figure", use: show)
  }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let (edition, _, _) = try await previews.edition(context)
    guard let figure = edition.content.figure(try context.parameters.require("figure")) else {
      throw NotFoundError()
    }
    let trail = TeamTrailView(
      campaign: edition.campaign, here: figure.indicator.wording.stem, language: context.language)
    return .team(
      figure.title, .campaigns, in: previews.layout, context: context,
      showsFictitious: edition.campaign.isFictitious,
      content: trail.body + FigurePageView(figure: figure, edition: edition).body)
  }
}
