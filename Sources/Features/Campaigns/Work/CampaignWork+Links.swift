// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Kernel
import Mail
import Persistence
import Site

extension CampaignWork {
  /// Gives a unit a new link in the place of those before, and sends it to the contact on record.
  ///
  /// - Parameter version: the version of the link that the page of who asks knew.
  /// - Throws: `NotFoundError` or `UnitError`.
  func sendLink(
    of reference: String, in campaign: String, replacing version: Int, by account: ID<Account>?,
    at now: Instant
  ) async throws {
    let id = ID<Message>(at: now)
    try await store.write { session in
      let followed = try session.followed(reference, of: campaign, on: day(now))
      let contact = try followed.recipient(on: day(now))
      let link = try renewed(followed, replacing: version, in: session)
      guard let message = invitation(to: contact, followed.unit, followed.campaign, link, id: id) else {
        throw UnitError.noContact
      }
      try session.outbox.queue(message, at: now)
      try session.journal.record(
        CampaignEvent.linkRenewed, about: followed.campaign.subject(followed.unit), by: account, at: now)
    }
  }

  /// Gives a unit that nobody can be written to a new link in the place of those before.
  ///
  /// - Parameter version: the version of the link that the page of who asks knew.
  /// - Returns: the address that it opens, which is kept nowhere.
  /// - Throws: `NotFoundError` or `UnitError`.
  func handOverLink(
    of reference: String, in campaign: String, replacing version: Int, to account: ID<Account>,
    at now: Instant
  ) async throws -> String {
    let link = try await store.write { session in
      let followed = try session.followed(reference, of: campaign, on: day(now))
      try followed.requireUnreachable(on: day(now))
      let link = try renewed(followed, replacing: version, in: session)
      try session.journal.record(
        CampaignEvent.linkGiven, about: followed.campaign.subject(followed.unit), by: account, at: now)
      return link
    }
    return address(of: link)
  }

  private func renewed(
    _ followed: FollowedUnit, replacing version: Int, in session: Session
  ) throws -> PersonalLink {
    guard followed.linkVersion == version else { throw UnitError.renewedSince }
    return try session.links.renew(followed.unit.id, until: end(of: followed.campaign))
  }

  private func day(_ now: Instant) -> Day { now.clock(in: zone).day }
}
