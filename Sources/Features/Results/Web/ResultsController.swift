// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
public import Hummingbird
import Kernel
import Markup
public import Persistence
public import Server
public import Site

/// Answers the public pages of the results and the files of each figure.
public struct ResultsController: Sendable {
  private let store: Store
  private let frame: Frame
  private let pages: KeptPages

  /// The pages of the releases kept in `store`.
  public init(store: Store, frame: Frame, pages: KeptPages) {
    self.store = store
    self.frame = frame
    self.pages = pages
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    router.get("/resultats", use: list)
    router.get("/resultats/:campaign/:version", use: release)
    router.get("/resultats/:campaign/:version/:figure", use: figure)
  }

  @Sendable private func list(_ request: Request, context: SiteContext) async throws -> Response {
    try await pages.answer(request, at: context.now, about: "results") {
      let language = Language.french
      let now = context.now
      let editions = try await store.read { session in
        try session.releases.newest(openAt: now).map { edition(of: $0, history: [$0]) }
      }
      return Page(
        language(ResultsText.listTitle), in: frame, language: language, for: .everyone(.results),
        showsFictitious: editions.contains { $0.campaign.isFictitious },
        content: ResultsListView(editions: editions, language: language).body
      ).body
    }
  }

  @Sendable private func release(_ request: Request, context: SiteContext) async throws -> Response {
    let (campaign, version, isFile) = try address(of: context)
    if isFile {
      let edition = try await edition(campaign, version, openAt: context.now)
      return .download(
        Array(edition.canonical.utf8), named: "\(campaign)-v\(version).json", type: "application/json")
    }
    return try await pages.answer(request, at: context.now, about: "results") {
      let edition = try await edition(campaign, version, openAt: context.now)
      return Page(
        edition.campaign.title, in: frame, language: edition.language, for: .everyone(.results),
        trail: [Crumb(edition.language(ResultsText.listTitle), SiteMap.results)],
        showsFictitious: edition.campaign.isFictitious,
        content: ReleaseView(edition: edition).body
      ).body
    }
  }

  @Sendable private func figure(_ request: Request, context: SiteContext) async throws -> Response {
    let (campaign, version, isFile) = try address(of: context)
    let name = try context.parameters.require("figure")
    guard !isFile else { throw NotFoundError() }
    if let (slug, file) = FigureFile.named(name) {
      let edition = try await edition(campaign, version, openAt: context.now)
      guard let figure = edition.content.figure(slug) else { throw NotFoundError() }
      return .download(file.bytes(figure, in: edition), named: file.name(figure), type: file.type)
    }
    return try await pages.answer(request, at: context.now, about: "results") {
      let edition = try await edition(campaign, version, openAt: context.now)
      guard let figure = edition.content.figure(name) else { throw NotFoundError() }
      return page(of: figure, in: edition, version: version).body
    }
  }

  private func page(of figure: PublishedFigure, in edition: Edition, version: Int) -> Page {
    let campaign = edition.campaign
    return Page(
      figure.title, in: frame, language: edition.language, for: .everyone(.results),
      trail: [
        Crumb(edition.language(ResultsText.listTitle), SiteMap.results),
        Crumb(campaign.title, SiteMap.release(campaign.slug, version: version)),
      ], showsFictitious: campaign.isFictitious,
      content: FigurePageView(figure: figure, edition: edition).body)
  }

  /// The campaign and the version that the address names; `v2.json` asks for the file of version 2.
  private func address(of context: SiteContext) throws -> (String, version: Int, isFile: Bool) {
    var version = try context.parameters.require("version")[...]
    let isFile = version.hasSuffix(".json")
    if isFile { version = version.dropLast(5) }
    guard let number = Release.version(in: String(version)) else { throw NotFoundError() }
    return (try context.parameters.require("campaign"), number, isFile)
  }

  /// The release of this version, when anyone may read it; before it opens it is not there.
  private func edition(_ campaign: String, _ version: Int, openAt now: Instant) async throws -> Edition {
    try await store.read { session in
      guard let release = try session.releases.release(of: campaign, version: version, openAt: now) else {
        throw NotFoundError()
      }
      guard release.status == .released else { throw WithdrawnReleaseError() }
      return edition(of: release, history: try session.releases.history(of: campaign, openAt: now))
    }
  }

  private func edition(of release: Release, history: [Release]) -> Edition {
    Edition(of: release, history: history, zone: frame.zone, origin: frame.origin)
  }
}
