// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Kernel
import Persistence

/// Where a campaign stands on the way to its figures.
struct ReleaseStanding: Sendable {
  let campaign: Campaign
  /// The units drawn.
  let drawn: Int
  /// Those whose reply was sent.
  let answered: Int
  let plan: EstimationPlan?
  /// Every version, the newest first.
  let releases: [Release]

  /// The newest version, open or not, withdrawn or not.
  var last: Release? { releases.first }

  /// The standing of a campaign, or nil when none bears this name.
  init?(of slug: String, in session: Session) throws {
    guard let campaign = try session.campaigns.campaign(slug: slug) else { return nil }
    try self.init(of: campaign, in: session)
  }

  /// The standing of a campaign.
  init(of campaign: Campaign, in session: Session) throws {
    self.campaign = campaign
    let total = FollowUp(try session.frameUnits.units(of: campaign.id)).total
    drawn = total.sampleSize
    answered = total.counts[.submitted, default: 0]
    plan = try session.estimationPlans.plan(of: campaign.slug)
    releases = try session.releases.all(of: campaign.slug)
  }
}
