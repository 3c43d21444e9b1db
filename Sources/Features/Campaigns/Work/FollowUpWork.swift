// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
public import Kernel
public import Persistence

/// What the team notes of the units of a campaign while poles answer.
public struct FollowUpWork: Sendable {
  private let store: Store

  /// Notes kept in `store`.
  public init(store: Store) { self.store = store }

  /// Notes that a unit declined, ought not to be there or has stopped, and why.
  public func note(
    _ standing: UnitStanding, of unit: SampleUnit, in campaign: Campaign, because reason: String,
    by account: ID<Account>?, at now: Instant
  ) async throws {
    try await store.write { session in
      try session.samples.note(standing, of: unit.id, because: reason)
      try session.journal.record(
        CampaignEvent.unitNoted, about: campaign.subject(unit), by: account, at: now)
    }
  }
}
