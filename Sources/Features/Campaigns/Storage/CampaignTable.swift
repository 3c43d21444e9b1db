// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
public import Persistence

/// Campaigns.
public struct CampaignTable {
  let session: Session

  static let columns: SQL = """
    campaign.id AS campaign_id, campaign.slug AS campaign_slug, campaign.title AS campaign_title,
    campaign.reference_year, campaign.fictitious, campaign.opens_on, campaign.closes_on, campaign.frame_on,
    campaign.seed, campaign.form
    """

  /// Keeps a new campaign.
  ///
  /// - Throws: `CampaignError.slugTaken` when another bears its name.
  func add(_ campaign: Campaign, at moment: Instant) throws {
    let added = try session.run(
      """
      INSERT INTO campaign (id, slug, title, reference_year, fictitious, opens_on, closes_on, frame_on, seed,
        form, created_at)
      VALUES (\(campaign.id), \(campaign.slug), \(campaign.title), \(campaign.referenceYear),
        \(campaign.isFictitious), \(campaign.opensOn), \(campaign.closesOn), \(campaign.frameOn),
        \(campaign.seed), \(campaign.form), \(moment))
      ON CONFLICT (slug) DO NOTHING
      """)
    guard added == 1 else { throw CampaignError.slugTaken(campaign.slug) }
  }

  /// The campaign of this name, or nil.
  public func campaign(slug: String) throws(StorageError) -> Campaign? {
    try session.row(
      """
      SELECT \(Self.columns)
      FROM campaign
      WHERE slug = \(slug)
      """
    ).map(Self.campaign)
  }

  /// The questionnaire of a campaign, or nil when there is no such campaign.
  func form(of id: ID<Campaign>) throws(StorageError) -> ID<KeptForm>? {
    try session.row("SELECT form FROM campaign WHERE id = \(id)")?.id("form", of: KeptForm.self)
  }

  /// Every campaign, the latest year first.
  public func all() throws -> [Campaign] {
    try session.rows(
      """
      SELECT \(Self.columns)
      FROM campaign
      ORDER BY reference_year DESC, slug
      """
    ).map(Self.campaign)
  }

  static func campaign(_ row: Row) throws(StorageError) -> Campaign {
    Campaign(
      id: try row.id("campaign_id", of: Campaign.self), slug: try row.text("campaign_slug"),
      title: try row.text("campaign_title"), referenceYear: try row.integer("reference_year"),
      isFictitious: try row.boolean("fictitious"), opensOn: try row.day("opens_on"),
      closesOn: try row.day("closes_on"), frameOn: try row.day("frame_on"), seed: try row.text("seed"),
      form: try row.id("form", of: KeptForm.self))
  }
}

extension Session {
  /// Campaigns.
  public var campaigns: CampaignTable { CampaignTable(session: self) }
}
