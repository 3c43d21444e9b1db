// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Kernel
import Mail
import Persistence
import Poles
import Site

/// What the team notes of the units of a campaign while poles answer.
struct FollowUpWork: Sendable {
  private let store: Store

  /// Notes kept in `store`.
  init(store: Store) { self.store = store }

  /// Notes that a unit declined, ought not to be there, has stopped, or takes part after all, and why.
  ///
  /// - Parameter seen: the revision that the page of who notes knew; nil to note whatever was noted before.
  /// - Throws: `UnitError.notedSince` when something else was noted in the meantime.
  func note(
    _ note: StandingNote, of unit: SampleUnit, in campaign: Campaign, after seen: Int64? = nil,
    by account: ID<Account>?, at now: Instant
  ) async throws {
    let subject = campaign.subject(unit)
    try await store.write { session in
      if let seen, seen != (try session.acts(.unitNoted, about: subject).first?.moment.milliseconds ?? 0) {
        throw UnitError.notedSince
      }
      try session.frameUnits.note(note.standing, of: unit.id, because: note.reason)
      try session.journal.record(CampaignEvent.unitNoted, about: subject, by: account, at: now)
    }
  }
}

extension Session {
  /// The unit drawn for a campaign under this reference, with whom to write to on a day and what was done.
  ///
  /// - Throws: `NotFoundError` when there is none.
  func followed(_ reference: String, of campaign: String, on day: Day) throws -> FollowedUnit {
    guard var followed = try frameUnits.followed(reference, of: campaign) else { throw NotFoundError() }
    if let contact = try poles.contact(for: .survey, of: followed.unit.pole, on: day),
      MailAddress.isValid(contact.email)
    {
      followed.contact = FrameContact(name: contact.name, email: contact.email)
    }
    let subject = followed.campaign.subject(followed.unit)
    followed.acts = try CampaignEvent.ofUnits.flatMap { event in
      try acts(event, about: subject).map { entry in
        FollowedUnit.Act(
          event: event, author: try entry.account.flatMap { try accounts.account($0)?.email },
          moment: entry.moment)
      }
    }.sorted { $0.moment > $1.moment }
    return followed
  }

  /// The latest acts of a kind about a unit: as many as a page can show.
  fileprivate func acts(_ event: CampaignEvent, about subject: String) throws -> [JournalEntry] {
    try journal.latest(event.rawValue, about: subject, limit: 50)
  }
}
