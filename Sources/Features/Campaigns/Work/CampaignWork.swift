// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Forms
import Foundation
import Kernel
import Mail
import Markup
public import Persistence
import Sampling
public import Secrets
public import Site

/// Prepares campaigns: freezes the frame, draws, gives each unit drawn its link and its invitation.
public struct CampaignWork: Sendable {
  let store: Store
  private let keys: LinkKeys
  private let layout: Layout

  /// How many days a personal link outlives the campaign, so that the receipt can be seen again.
  static let daysOfReceipt = 60

  /// Campaigns of an installation; links lead to the origin of `layout`.
  public init(store: Store, keyring: Keyring, layout: Layout) {
    self.store = store
    keys = LinkKeys(keyring)
    self.layout = layout
  }

  /// Creates a campaign: frame, sample, links and invitations are kept together or not at all.
  ///
  /// - Parameter dryRun: whether to say only what the campaign would be; what cannot be is refused all the same.
  /// - Throws: `CampaignError`, or `DrawError` when the sizes contradict the frame.
  func create(
    _ plan: CampaignPlan, form workbook: Workbook, frame entries: [FrameEntry], dryRun: Bool,
    by account: ID<Account>?, at now: Instant
  ) async throws -> CampaignReport {
    let form = try KeptForm(id: ID(at: now), workbook: workbook)
    let campaign = try plan.campaign(id: ID(at: now), form: form.id)
    let drawn = try drawn(entries, plan, at: now)
    let selected = drawn.filter(\.unit.isSelected)
    let links = selected.map { PersonalLink(unit: $0.unit.id, version: 1, expiresAt: end(of: campaign)) }
    let mail = zip(selected, links).map { drawn, link in
      drawn.entry.contact.flatMap { invitation(to: $0, drawn.unit, campaign, link, id: ID(at: now)) }
    }
    let variables = form.form.questions.compactMap { question in
      Variable(measuredBy: question, since: campaign.referenceYear)
    }
    try await store.writing(keeping: !dryRun) { session in
      try session.forms.keep(form, at: now)
      try session.variables.enter(variables)
      try session.campaigns.add(campaign, at: now)
      try session.frameUnits.add(drawn.map { ($0.unit, $0.entry.values) }, of: campaign.id)
      try session.links.add(links)
      for message in mail.compactMap({ $0 }) { try session.outbox.queue(message, at: now) }
      try session.journal.record(CampaignEvent.created, about: campaign.slug, by: account, at: now)
    }
    return CampaignReport(
      campaign: campaign, followUp: FollowUp(drawn.map(\.unit)),
      uninvited: zip(selected, mail).filter { $1 == nil }.map(\.0.unit))
  }

  /// The address that the link of a unit opens.
  public func address(of link: PersonalLink) -> String {
    SiteMap.respondentLink(keys.token(of: link)).absolute(from: layout.origin)
  }

  /// The zone whose days are those of the campaign.
  var zone: TimeZone { layout.zone }

  /// When the links of a campaign end.
  func end(of campaign: Campaign) -> Instant {
    Instant(campaign.closesOn.adding(days: 1 + Self.daysOfReceipt), in: layout.zone)
  }

  private func drawn(
    _ entries: [FrameEntry], _ plan: CampaignPlan, at now: Instant
  ) throws -> [(unit: SampleUnit, entry: FrameEntry)] {
    let frozen = try FrozenFrame(entries, isFictitious: plan.isFictitious)
    let outcomes = try frozen.draw(plan.sampling, hash: Digest.sha256)
    return zip(frozen.entries, outcomes).map { entry, outcome in
      let unit = SampleUnit(
        id: ID(at: now), pole: entry.pole, reference: entry.reference, name: entry.name,
        stratum: entry.stratum, populationSize: outcome.population, sampleSize: outcome.size,
        number: outcome.number.decimal, isSelected: outcome.isSelected,
        state: outcome.isSelected ? .invited : .notSelected)
      return (unit, entry)
    }
  }

  /// The letter that brings a link to `contact`, or nil when its address is none.
  func invitation(
    to contact: FrameContact, _ unit: SampleUnit, _ campaign: Campaign, _ link: PersonalLink,
    id: ID<Message>
  ) -> Message? {
    Invitation(
      campaign: campaign, unit: unit, contact: contact, address: address(of: link),
      isRenewed: link.version > 1
        // Nothing says yet in which language a pole is written to.
    ).message(id: id, in: .french)
  }
}

extension Store {
  /// Writes in one transaction, which is undone at its end when nothing is to be kept.
  fileprivate func writing(
    keeping isKept: Bool, _ body: @escaping @Sendable (Session) throws -> Void
  ) async throws {
    struct Undoing: Error {}
    do {
      try await write { session in
        try body(session)
        guard isKept else { throw Undoing() }
      }
    } catch is Undoing {}
  }
}
