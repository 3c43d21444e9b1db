// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// What is decided of a campaign before it exists.
public struct CampaignPlan: Hashable, Sendable {
  /// Its name in addresses.
  public var slug: String
  /// Its title.
  public var title: String
  /// The year that the answers are about.
  public var referenceYear: Int
  /// Whether its poles are made up.
  public var isFictitious: Bool
  /// The first day on which poles may answer.
  public var opensOn: Day
  /// The last day on which poles may answer.
  public var closesOn: Day
  /// The day on which the frame is frozen.
  public var frameOn: Day
  /// How poles are chosen.
  public var sampling: SamplingPlan

  /// A plan.
  public init(
    slug: String, title: String, referenceYear: Int, isFictitious: Bool, opensOn: Day, closesOn: Day,
    frameOn: Day, sampling: SamplingPlan
  ) {
    self.slug = slug
    self.title = title
    self.referenceYear = referenceYear
    self.isFictitious = isFictitious
    self.opensOn = opensOn
    self.closesOn = closesOn
    self.frameOn = frameOn
    self.sampling = sampling
  }

  /// The campaign so planned, with the questionnaire `form`.
  ///
  /// - Throws: `.closesBeforeItOpens`.
  func campaign(id: ID<Campaign>, form: ID<KeptForm>) throws(CampaignError) -> Campaign {
    guard opensOn <= closesOn else { throw .closesBeforeItOpens }
    return Campaign(
      id: id, slug: slug, title: title, referenceYear: referenceYear, isFictitious: isFictitious,
      opensOn: opensOn, closesOn: closesOn, frameOn: frameOn, seed: sampling.seed, form: form)
  }
}
