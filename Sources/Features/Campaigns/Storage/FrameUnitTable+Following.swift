// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

extension FrameUnitTable {
  /// The unit drawn for a campaign under this reference, or nil: who is on record and what was done are left out.
  func followed(_ reference: String, of campaign: String) throws -> FollowedUnit? {
    try session.row(
      """
      SELECT \(CampaignTable.columns), \(Self.columns), campaign.created_at, frame_unit.standing_reason,
        personal_link.version
      FROM campaign
      JOIN frame_unit ON frame_unit.campaign = campaign.id
      JOIN personal_link ON personal_link.unit = frame_unit.id
      \(Self.replies)
      WHERE campaign.slug = \(campaign) AND frame_unit.reference = \(reference)
      """
    ).map { row in
      FollowedUnit(
        campaign: try CampaignTable.campaign(row), unit: try Self.unit(row),
        note: StandingNote(standing: try Self.standing(row), reason: try row.text("standing_reason")),
        invitedAt: try row.instant("created_at"), reply: try ReplyTable.head(row),
        linkVersion: try row.integer("version"))
    }
  }
}
