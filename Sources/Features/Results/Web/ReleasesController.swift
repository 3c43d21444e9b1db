// SPDX-License-Identifier: AGPL-3.0-or-later
import Hummingbird
import Markup
import Server
import Site

/// Answers a release: its page, and its canonical JSON.
struct ReleasesController: Sendable {
  let shelf: ReleaseShelf
  let pages: KeptPages

  func addRoutes(to router: Router<SiteContext>) { router.get("resultats/:campaign/:version", use: show) }

  @Sendable private func show(_ request: Request, context: SiteContext) async throws -> Response {
    let campaign = try context.parameters.require("campaign")
    var name = try context.parameters.require("version")[...]
    // `v2.json` asks for the file of version 2.
    let isFile = name.hasSuffix(".json")
    if isFile { name = name.dropLast(5) }
    let version = try Release.version(in: String(name))
    if isFile {
      let edition = try await shelf.edition(campaign, version, context)
      return .download(
        Array(edition.canonical.utf8), named: "\(campaign)-v\(version).json", type: "application/json")
    }
    return try await pages.answer(request, at: context.now, about: [.results]) {
      let edition = try await shelf.edition(campaign, version, context)
      return Page(
        edition.campaign.title, in: shelf.layout, language: edition.language, for: .everyone(.results),
        trail: [Crumb(edition.language(ResultsText.listTitle), SiteMap.results)],
        showsFictitious: edition.campaign.isFictitious, content: ReleaseView(edition: edition).body
      ).body
    }
  }
}
