// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the journal notes of campaigns.
enum CampaignEvent: String {
  /// A campaign was created; about its slug.
  case created = "campaign.created"
  /// The personal link of a unit was replaced, and the new one sent to its contact.
  case linkRenewed = "campaign.linkRenewed"
  /// The personal link of a unit was replaced, and the new one shown to who asked, to be passed on.
  case linkGiven = "campaign.linkGiven"
  /// The team noted where a unit stands.
  case unitNoted = "campaign.unitNoted"
  /// The reply of a unit was sent.
  case replySubmitted = "reply.submitted"
  /// The reply of a unit was taken back.
  case replyWithdrawn = "reply.withdrawn"

  /// What may happen to a unit.
  static let ofUnits: [CampaignEvent] = [
    .linkRenewed, .linkGiven, .unitNoted, .replySubmitted, .replyWithdrawn,
  ]
}

extension Campaign {
  /// A unit of the campaign as the journal names it: `exercice-2015/PTCE-012`.
  func subject(_ unit: SampleUnit) -> String { "\(slug)/\(unit.reference)" }
}
