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

/// Answers the team's pages about releases: where a campaign stands, the preview, the release itself.
public struct TeamReleasesController: Sendable {
  private let store: Store
  private let frame: Frame
  private let pages: KeptPages
  private let door: TeamDoor
  private let work: ReleaseWork

  /// Pages behind `door`; a release drops what `pages` keep of the results.
  public init(store: Store, frame: Frame, pages: KeptPages, door: TeamDoor, run: EstimationRun) {
    self.store = store
    self.frame = frame
    self.pages = pages
    self.door = door
    work = ReleaseWork(store: store, run: run)
  }

  /// Adds the routes.
  public func addRoutes(to router: Router<SiteContext>) {
    let group = door.group(on: router)
    group.get("campagnes/:slug/diffusion", use: show)
    group.post("campagnes/:slug/diffusion", use: create)
    group.get("campagnes/:slug/diffusion/apercu", use: preview)
    group.get("campagnes/:slug/diffusion/apercu/:figure", use: figure)
    group.get("campagnes/:slug/diffusion/:version/answers.csv", use: answers)
    group.get("campagnes/:slug/diffusion/frame.csv", use: sampledFrame)
    WithdrawalsController(store: store, frame: frame, pages: pages, work: work).addRoutes(to: group)
  }

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
      zone: frame.zone, language: context.language)
    return .team(
      context.language(ReleaseText.teamReleases), .campaigns, in: frame, context: context,
      showsFictitious: standing.campaign.isFictitious, content: view.body)
  }

  @Sendable private func preview(_ request: Request, context: TeamContext) async throws -> Response {
    page(of: try await preview(of: ReleaseForm(), context), context)
  }

  @Sendable private func figure(_ request: Request, context: TeamContext) async throws -> Response {
    let (edition, _, _) = try await previewed(context)
    guard let figure = edition.content.figure(try context.parameters.require("figure")) else {
      throw NotFoundError()
    }
    let trail = TeamTrailView(
      campaign: edition.campaign, here: figure.indicator.wording.stem, language: context.language)
    return .team(
      figure.title, .campaigns, in: frame, context: context, showsFictitious: edition.campaign.isFictitious,
      content: trail.body + FigurePageView(figure: figure, edition: edition).body)
  }

  /// Releases what was previewed, or gives the preview back with what is wrong and everything that was typed.
  @Sendable private func create(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    let form = ReleaseForm(try await request.formFields(context))
    let slug = try context.parameters.require("slug")
    let last = try await store.read { try $0.releases.last(of: slug) }
    let problems = form.problems(after: last?.version, in: frame.zone, at: context.now)
    guard problems.isEmpty else {
      var view = try await preview(of: form, context)
      view.problems = problems
      return page(of: view, context, status: .unprocessableContent)
    }
    do {
      let release = try await work.release(
        form.order(in: frame.zone), of: slug, by: context.account.id, at: context.now)
      pages.drop("results")
      pages.drop("home")
      return .seeOther(
        release.isOpen(at: context.now)
          ? SiteMap.release(slug, version: release.version) : SiteMap.teamRelease(slug))
    } catch let refusal as ReleaseError {
      var view = try await preview(of: form, context)
      view.refusal = refusal
      // What is shown now is something else than what was confirmed.
      view.form.isConfirmed = false
      return page(of: view, context, status: refusal.status)
    }
  }

  @Sendable private func answers(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    guard let version = Release.version(in: try context.parameters.require("version")) else {
      throw NotFoundError()
    }
    let answers = try await store.read { try $0.releases.answers(of: slug, version: version) }
    guard let answers else { throw NotFoundError() }
    return .download(answers, named: AnswersFile.name, type: "text/csv; charset=utf-8", isPrivate: true)
  }

  @Sendable private func sampledFrame(_ request: Request, context: TeamContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let survey = try await store.read { try SurveyReading($0).survey(of: slug) }
    return .download(
      survey.frameFile, named: Survey.frameFileName, type: "text/csv; charset=utf-8", isPrivate: true)
  }

  private func standing(_ context: TeamContext) async throws -> ReleaseStanding {
    let slug = try context.parameters.require("slug")
    return try await store.read { session in
      guard let standing = try ReleaseStanding(of: slug, in: session) else { throw NotFoundError() }
      return standing
    }
  }

  /// What would be released now, with the form as it was typed.
  private func preview(of form: ReleaseForm, _ context: TeamContext) async throws -> ReleasePreviewView {
    let (edition, last, obstacle) = try await previewed(context)
    return ReleasePreviewView(
      edition: edition, last: last, obstacle: obstacle, form: form, mayRelease: context.mayRelease,
      token: context.formToken)
  }

  /// What would be released now, the version before, and why it may not be released.
  private func previewed(
    _ context: TeamContext
  ) async throws -> (Edition, last: Release?, obstacle: ReleaseError?) {
    let slug = try context.parameters.require("slug")
    let now = context.now
    let draft = try await work.draft(of: slug)
    let (history, last) = try await store.read { session in
      (try session.releases.history(of: slug, openAt: now), try session.releases.last(of: slug))
    }
    let edition = Edition(previewing: draft, history: history, zone: frame.zone, origin: frame.origin)
    return (edition, last, try await work.refusal(of: draft))
  }

  private func page(
    of view: ReleasePreviewView, _ context: TeamContext, status: HTTPResponse.Status = .ok
  ) -> Response {
    .team(
      context.language(ResultsText.previewTitle), .campaigns, in: frame, context: context,
      showsFictitious: view.edition.campaign.isFictitious, status: status, content: view.body)
  }
}
