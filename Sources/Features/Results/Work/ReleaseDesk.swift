// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Lets a draft stand beside the versions of its campaign, or says why it may not, in the transaction of the
/// session.
struct ReleaseDesk {
  let session: Session

  /// Keeps a draft as the next version of its campaign.
  ///
  /// - Parameter newest: the newest version when the draft was made, nil when it would be the first.
  /// - Throws: `ReleaseError.changedSincePreview` when a version was released since, which the draft was not read
  ///   beside; otherwise what `refusal(of:)` says.
  func keep(
    _ draft: Draft, beside newest: ID<Release>?, as id: ID<Release>, at now: Instant, opensAt: Instant? = nil,
    note: String? = nil
  ) throws -> Release {
    guard try session.releases.last(of: draft.content.campaign.slug)?.id == newest else {
      throw ReleaseError.changedSincePreview
    }
    if let refusal = try refusal(of: draft) { throw refusal }
    return try session.releases.keep(draft, as: id, at: now, opensAt: opensAt, note: note)
  }

  /// Why a draft may not stand beside the versions that were not withdrawn, those that will open included:
  /// `.unchanged` when the newest says the same, `.tooClose` when too few units answer otherwise than in one;
  /// nil when it may.
  func refusal(of draft: Draft) throws -> ReleaseError? {
    let campaign = draft.content.campaign.slug
    let releases = try session.releases.all(of: campaign)
    if let last = releases.first, last.status == .released, last.sha256 == draft.sha256 {
      return .unchanged(version: last.version)
    }
    let after = try AnswersByUnit(draft.answers)
    for other in releases where other.status == .released {
      guard let answers = try session.releases.answers(of: campaign, version: other.version) else { continue }
      let before = try AnswersByUnit(answers)
      if let line = VersionComparison(other.content, before, with: draft.content, after).closeLine {
        return .tooClose(version: other.version, line)
      }
    }
    return nil
  }
}
