// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why there is no release, or why it may not be made.
enum ReleaseError: Error, Hashable, Sendable {
  /// There is no such campaign.
  case unknownCampaign(String)
  /// Nothing says what is to be estimated of the campaign.
  case noPlan(campaign: String)
  /// Fewer units answered than any figure may rest on.
  case tooFewAnswers(Int)
  /// The answers, the plan, or the versions that a draft stands beside, changed since it was previewed.
  case changedSincePreview
  /// The release of this version says the same.
  case unchanged(version: Int)
  /// Too few units answer otherwise in this line than in this version, which is there to be read.
  case tooClose(version: Int, CloseLine)
  /// The moment at which it opens has gone by.
  case opensInThePast
  /// Nothing says what changed since this version.
  case missingNote(version: Int)
  /// The campaign has no such version.
  case unknownVersion(campaign: String, version: Int)
}
