// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a campaign is once it is created, or would be.
public struct CampaignReport: Hashable, Sendable {
  /// The campaign.
  public let campaign: Campaign
  /// How many poles its frame holds and how many are drawn, by stratum and in all.
  public let followUp: FollowUp
  /// The units drawn to which no invitation brings its link: the register knows no address to write to.
  public let uninvited: [SampleUnit]

  /// How many invitations are sent.
  public var invitations: Int { followUp.total.sampleSize - uninvited.count }

  /// Whether poles may answer only from a day after the one on which the frame is frozen.
  public var opensLater: Bool { campaign.opensOn > campaign.frameOn }
}
