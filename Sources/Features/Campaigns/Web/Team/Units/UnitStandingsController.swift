// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import HTTPTypes
import Hummingbird
import Markup
import Persistence
import Server
import Site

/// Notes where units stand: declined, out of scope, ceased, or nothing special again.
struct UnitStandingsController: Sendable {
  let pages: UnitPages
  let work: FollowUpWork

  func addRoutes(to team: RouterGroup<TeamContext>) {
    let path = UnitPages.path.appendingPath("situation")
    team.get(path, use: new)
    team.post(path, use: create)
  }

  @Sendable private func new(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    let followed = try await pages.followed(context)
    return page(followed, StandingForm(of: followed), context)
  }

  /// Notes what was typed, or gives the form back with what is wrong.
  @Sendable private func create(_ request: Request, context: TeamContext) async throws -> Response {
    try context.requireAdministrator()
    var form = StandingForm(try await request.formFields(context))
    let followed = try await pages.followed(context)
    guard let note = form.note else {
      return page(followed, form, context, status: .unprocessableContent)
    }
    do {
      try await work.note(
        note, of: followed.unit, in: followed.campaign, after: form.revision, by: context.account.id,
        at: context.now)
    } catch let refusal as UnitError {
      // What was noted in the meantime is read again: sent once more, the form replaces it knowingly.
      let present = try await pages.followed(context)
      form.revision = present.revision
      return page(present, form, context, refusal: refusal, status: refusal.status)
    }
    let address = SiteMap.teamUnit(followed.campaign.slug, followed.unit.reference)
    return .seeOther(address.fragment(UnitView.standingPlace))
  }

  private func page(
    _ followed: FollowedUnit, _ form: StandingForm, _ context: TeamContext, refusal: UnitError? = nil,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    let view = UnitStandingView(
      followed: followed, form: form, problems: status == .unprocessableContent ? form.problems : [],
      refusal: refusal, token: context.formToken, language: context.language)
    return pages.answer(
      followed, context, here: context.language(UnitText.note), status: status,
      hasErrors: status != .ok, content: view.body)
  }
}
