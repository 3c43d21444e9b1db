// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Poles
import Sampling

/// A campaign as a file describes it before it exists.
///
///     {"schema": "essaim-campaign/1", "slug": "exercice-2025", "title": "L’exercice 2025",
///      "reference_year": 2025, "fictitious": false, "opens_on": "2026-01-15",
///      "closes_on": {"days_from_creation": 60}, "questionnaire": "pole.xlsx", "seed": "2026",
///      "strata": ["region"], "sizes": {"Bretagne": "all", "Corse": 3}}
///
/// With `"sizes": "all"` every pole is asked, and strata may be left out.
public struct CampaignFile: Hashable, Sendable {
  /// A day of the calendar, or one counted from the creation of the campaign.
  enum Moment: Hashable, Sendable {
    case on(Day)
    case after(days: Int)

    func day(from creation: Day) -> Day {
      switch self {
      case .on(let day): day
      case .after(let days): creation.adding(days: days)
      }
    }
  }

  let slug: String
  let title: String
  let referenceYear: Int
  let isFictitious: Bool
  let opensOn: Moment
  let closesOn: Moment
  /// The name of the workbook of the questionnaire; a relative one starts from the folder of the file.
  public let questionnaire: String
  let strata: [RegisterProperty]
  let sampling: SamplingPlan

  /// The plan of the campaign when it is created on `today`, the day on which the register is its frame.
  ///
  /// - Throws: `.alreadyClosed` when nobody could ever answer.
  func plan(on today: Day) throws(CampaignFileError) -> CampaignPlan {
    let closing = closesOn.day(from: today)
    guard closing >= today else { throw .alreadyClosed(path: "closes_on") }
    return CampaignPlan(
      slug: slug, title: title, referenceYear: referenceYear, isFictitious: isFictitious,
      opensOn: opensOn.day(from: today), closesOn: closing, frameOn: today, sampling: sampling)
  }

  /// The stratum of a pole: `unknown` stands for what the register does not say, `everyone` is the only stratum
  /// where nothing makes them.
  func stratum(of pole: PoleSummary, unknown: String, everyone: String) -> String {
    guard !strata.isEmpty else { return everyone }
    return strata.map { $0.value(of: pole) ?? unknown }.joined(separator: DrawSpec.separator)
  }
}

/// What the register says of a pole that strata can be made of.
enum RegisterProperty: String, Hashable, Sendable, CaseIterable {
  /// How far it has come.
  case stage
  /// The name of its région.
  case region
  /// The code of its département.
  case departement

  /// What the register says of a pole, or nil when it says nothing.
  func value(of pole: PoleSummary) -> String? {
    let value =
      switch self {
      case .stage: pole.stage
      case .region: pole.region
      case .departement: pole.departement
      }
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }
}
