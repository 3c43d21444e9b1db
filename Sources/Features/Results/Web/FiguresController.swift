// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Markup
import Server
import Site

/// Answers a figure of a release: its page, and each of its files.
struct FiguresController: Sendable {
  let shelf: ReleaseShelf
  let pages: KeptPages

  func addRoutes(to router: Router<SiteContext>) {
    router.get("resultats/:campaign/:version/:figure", use: show)
  }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let campaign = try context.parameters.require("campaign")
    let version = try Release.version(in: try context.parameters.require("version"))
    let name = try context.parameters.require("figure")
    if let (slug, file) = FigureFile.named(name) {
      let edition = try await shelf.edition(campaign, version, context)
      guard let figure = edition.content.figure(slug) else { throw NotFoundError() }
      return .download(file.bytes(figure, in: edition), named: file.name(figure), type: file.type)
    }
    return try await pages.answer(request, at: context.now, about: [.results]) {
      let edition = try await shelf.edition(campaign, version, context)
      guard let figure = edition.content.figure(name) else { throw NotFoundError() }
      return page(of: figure, in: edition, version: version).body
    }
  }

  private func page(of figure: PublishedFigure, in edition: Edition, version: Int) -> Page {
    let campaign = edition.campaign
    return Page(
      figure.title, in: shelf.layout, language: edition.language, for: .everyone(.results),
      trail: [
        Crumb(edition.language(ResultsText.listTitle), SiteMap.results),
        Crumb(campaign.title, SiteMap.release(campaign.slug, version: version)),
      ], showsFictitious: campaign.isFictitious,
      content: FigurePageView(figure: figure, edition: edition).body)
  }
}
