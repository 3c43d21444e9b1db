// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Kernel
import Persistence

/// What the team notes of the units of a campaign while poles answer.
struct FollowUpWork: Sendable {
  private let store: Store

  /// Notes kept in `store`.
  init(store: Store) { self.store = store }

  /// Notes that a unit declined, ought not to be there or has stopped, and why.
  func note(
    _ standing: UnitStanding, of unit: SampleUnit, in campaign: Campaign, because reason: String,
    by account: ID<Account>?, at now: Instant
  ) async throws {
    try await store.write { session in
      try session.frameUnits.note(standing, of: unit.id, because: reason)
      try session.journal.record(
        CampaignEvent.unitNoted, about: campaign.subject(unit), by: account, at: now)
    }
  }
}
