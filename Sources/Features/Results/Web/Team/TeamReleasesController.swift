// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
import Campaigns
import HTTPTypes
public import Hummingbird
import Kernel
import Markup
public import Persistence
public import Server
public import Site

/// Answers the team's pages about releases: where a campaign stands, and the making of a release.
public struct TeamReleasesController: Sendable {
  private let store: Store
  private let layout: Layout
  private let pages: KeptPages
  private let door: TeamDoor
  private let work: ReleaseWork

  /// Pages behind `door`; a release drops what `pages` keep of the results.
  public init(store: Store, layout: Layout, pages: KeptPages, door: TeamDoor, run: EstimationRun) {
    self.store = store
    self.layout = layout
    self.pages = pages
    self.door = door
    work = ReleaseWork(store: store, run: run)
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let group = door.group(on: router)
    group.get("campagnes/:slug/diffusion", use: show)
    group.post("campagnes/:slug/diffusion", use: create)
    ReleasePreviewsController(previews: previews).addRoutes(to: group)
    PreviewFiguresController(previews: previews).addRoutes(to: group)
    ReleaseAnswersController(store: store).addRoutes(to: group)
    SampledFrameController(store: store).addRoutes(to: group)
    WithdrawalsController(store: store, layout: layout, pages: pages, work: work).addRoutes(to: group)
  }

  private var previews: ReleasePreviews { ReleasePreviews(store: store, layout: layout, work: work) }

  @Sendable private func show(_ request: Request, context: TeamContext) async throws -> Response {
    let standing = try await standing(context)
    let draft: Result<Draft, any Error>
    var obstacle: ReleaseError?
    do {
      let made = try await work.draft(of: standing.campaign.slug)
      obstacle = try await work.refusal(of: made)
      draft = .success(made)
    } catch {
      // What is not for people to read is not for this page either.
      guard error is any PublicProblem else { throw error }
      draft = .failure(error)
    }
    let view = ReleaseStandingView(
      standing: standing, draft: draft, obstacle: obstacle, mayRelease: context.mayRelease, now: context.now,
      zone: layout.zone, language: context.language)
    return .team(
      context.language(ReleaseText.teamReleases), .campaigns, in: layout, context: context,
      showsFictitious: standing.campaign.isFictitious, content: view.body)
  }

  /// Releases what was previewed, or gives the preview back with what is wrong and everything that was typed.
  @Sendable private func create(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    let form = ReleaseForm(try await request.formFields(context))
    let slug = try context.parameters.require("slug")
    let last = try await store.read { try $0.releases.last(of: slug) }
    let problems = form.problems(after: last?.version, in: layout.zone, at: context.now)
    guard problems.isEmpty else {
      var view = try await previews.view(form, context)
      view.problems = problems
      return previews.page(view, context, status: .unprocessableContent)
    }
    do {
      let release = try await work.release(
        form.order(in: layout.zone), of: slug, by: context.account.id, at: context.now)
      pages.drop(.results)
      return .seeOther(
        release.isOpen(at: context.now)
          ? SiteMap.release(slug, version: release.version) : SiteMap.teamRelease(slug))
    } catch let refusal as ReleaseError {
      var view = try await previews.view(form, context)
      view.refusal = refusal
      // What is shown now is something else than what was confirmed.
      view.form.isConfirmed = false
      return previews.page(view, context, status: refusal.status)
    }
  }

  private func standing(_ context: TeamContext) async throws -> ReleaseStanding {
    let slug = try context.parameters.require("slug")
    return try await store.read { session in
      guard let standing = try ReleaseStanding(of: slug, in: session) else { throw NotFoundError() }
      return standing
    }
  }
}
