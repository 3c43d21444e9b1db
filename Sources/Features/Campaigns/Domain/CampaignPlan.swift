// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What is decided of a campaign before it exists.
struct CampaignPlan: Hashable, Sendable {
  /// Its name in addresses.
  var slug: String
  /// Its title.
  var title: String
  /// The year that the answers are about.
  var referenceYear: Int
  /// Whether its poles are made up.
  var isFictitious: Bool
  /// The first day on which poles may answer.
  var opensOn: Day
  /// The last day on which poles may answer.
  var closesOn: Day
  /// The day on which the frame is frozen.
  var frameOn: Day
  /// How poles are chosen.
  var sampling: SamplingPlan

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
