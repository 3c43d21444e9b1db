// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Persistence
import Server
import Site

/// What the team's pages about one unit share: the unit that is asked for, and the page around it.
struct UnitPages: Sendable {
  /// Where they stand below the addresses of the team.
  static let path = RouterPath("campagnes/:slug/unites/:reference")

  let store: Store
  let layout: Layout

  /// The campaign and the reference that the address of a request names.
  func address(of context: TeamContext) throws -> (campaign: String, reference: String) {
    let written = try context.parameters.require("reference")
    let reference = written.removingPercentEncoding ?? written
    guard reference.isOneLine else { throw NotFoundError() }
    return (try context.parameters.require("slug"), reference)
  }

  /// The unit that is asked for, as it stands now.
  func followed(_ context: TeamContext) async throws -> FollowedUnit {
    let (campaign, reference) = try address(of: context)
    let today = today(context)
    return try await store.read { try $0.followed(reference, of: campaign, on: today) }
  }

  /// What `act` answers or, when it is refused, why, with the way back to the unit.
  func answer(
    _ context: TeamContext, here text: UnitText, _ act: () async throws -> Response
  ) async throws -> Response {
    do { return try await act() } catch let refusal as UnitError {
      let (language, followed) = (context.language, try await followed(context))
      let view = UnitRefusalView(followed: followed, refusal: refusal, language: language)
      return answer(
        followed, context, here: language(text), status: refusal.status, content: view.body)
    }
  }

  /// The day of a request, where the observatory is.
  func today(_ context: TeamContext) -> Day { context.now.clock(in: layout.zone).day }

  /// A page about a unit; `here` names it in the trail, unless it is the page of the unit itself.
  func answer(
    _ followed: FollowedUnit, _ context: TeamContext, here: String? = nil,
    status: HTTPResponse.Status = .ok, hasErrors: Bool = false, content: HTML
  ) -> Response {
    let language = context.language
    let trail = UnitTrailView(followed: followed, here: here, language: language)
    let title = here.map { "\($0), \(followed.unit.name)" } ?? followed.unit.name
    return .team(
      hasErrors ? language(CampaignText.titleWithErrors, ["title": title]) : title, .campaigns, in: layout,
      context: context, showsFictitious: followed.campaign.isFictitious, status: status,
      content: "\(trail)\(content)")
  }
}
