// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the journal notes of campaigns.
enum CampaignEvent: String {
  /// A campaign was created; about its slug.
  case created = "campaign.created"
  /// The personal link of a unit was replaced.
  case linkRenewed = "campaign.linkRenewed"
  /// The team noted where a unit stands.
  case unitNoted = "campaign.unitNoted"
  /// The reply of a unit was sent.
  case replySubmitted = "reply.submitted"
  /// The reply of a unit was taken back.
  case replyWithdrawn = "reply.withdrawn"
}

extension Campaign {
  /// A unit of the campaign as the journal names it: `exercice-2015/PTCE-012`.
  func subject(_ unit: SampleUnit) -> String { "\(slug)/\(unit.reference)" }
}
