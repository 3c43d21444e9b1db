// SPDX-License-Identifier: AGPL-3.0-or-later
public import Accounts
import Campaigns
import Forms
public import Kernel
public import Persistence

/// Makes releases of the answers of campaigns: previews them, releases what was previewed, withdraws.
public struct ReleaseWork: Sendable {
  private let store: Store
  private let run: EstimationRun
  private let shelf = FormShelf()

  /// Releases kept in `store`, computed by `run`.
  public init(store: Store, run: EstimationRun) {
    self.store = store
    self.run = run
  }

  /// Keeps a plan for its campaign, in the place of the one before.
  ///
  /// - Throws: `ReleaseError.unknownCampaign`, or `PlanError.noAnswer` when the questionnaire does not ask for a
  ///   variable of the plan.
  public func keep(_ plan: EstimationPlan, at now: Instant) async throws {
    try await store.write { session in
      guard let campaign = try session.campaigns.campaign(slug: plan.campaign) else {
        throw ReleaseError.unknownCampaign(plan.campaign)
      }
      try plan.checkShares()
      let form = try session.forms.form(campaign.form).form
      let asked = Set(form.questions.map(\.variable))
      for indicator in plan.indicators {
        if let variable = indicator.variables.first(where: { !asked.contains($0) }) {
          throw PlanError.noAnswer(indicator: indicator.slug, variable: variable)
        }
      }
      try session.estimationPlans.save(plan, at: now)
      try session.journal.record(ReleaseEvent.planKept, about: plan.campaign, by: nil, at: now)
    }
  }

  /// What would be released now, from one state of the answers.
  ///
  /// - Throws: `ReleaseError`, `PlanError`, `EstimationError` or `DisclosureError`.
  public func draft(of campaign: String) async throws -> Draft { try await drafted(campaign).draft }

  /// The draft, with the newest version that it was read beside.
  private func drafted(_ campaign: String) async throws -> (draft: Draft, newest: Release?) {
    let (survey, plan, versions, newest) = try await store.read { session in
      let reading = SurveyReading(session, shelf: shelf)
      return (
        try reading.survey(of: campaign), try reading.plan(of: campaign),
        try session.releases.earlierVersions(of: campaign), try session.releases.last(of: campaign)
      )
    }
    return (try await run.perform(survey, plan, beside: versions), newest)
  }

  /// Why a draft may not be released: it says what the newest version says, or stands too close to one; nil
  /// when it may.
  func refusal(of draft: Draft) async throws -> ReleaseError? {
    try await store.read { try ReleaseDesk(session: $0).refusal(of: draft) }
  }

  /// Releases what was previewed, as the next version of its campaign.
  ///
  /// - Throws: what `draft(of:)` throws, or `ReleaseError` when the order does not fit.
  public func release(
    _ order: ReleaseOrder, of campaign: String, by account: ID<Account>?, at now: Instant
  ) async throws -> Release {
    if let opening = order.opensAt, opening <= now { throw ReleaseError.opensInThePast }
    let (draft, newest) = try await drafted(campaign)
    guard draft.sha256 == order.previewed else { throw ReleaseError.changedSincePreview }
    if order.note == nil, let newest { throw ReleaseError.missingNote(version: newest.version) }
    let id = ID<Release>(at: now)
    return try await store.write { session in
      let release = try ReleaseDesk(session: session).keep(
        draft, beside: newest?.id, as: id, at: now, opensAt: order.opensAt, note: order.note)
      try session.journal.record(
        ReleaseEvent.released, about: "\(campaign)/v\(release.version)", by: account, at: now)
      return release
    }
  }

  /// Takes a version away from readers; its address stays and says so.
  ///
  /// - Throws: `ReleaseError.unknownVersion` when there is no such version.
  func withdraw(
    _ version: Int, of campaign: String, by account: ID<Account>?, at now: Instant
  ) async throws {
    try await store.write { session in
      guard let release = try session.releases.all(of: campaign).first(where: { $0.version == version })
      else { throw ReleaseError.unknownVersion(campaign: campaign, version: version) }
      guard release.status == .released else { return }
      try session.releases.withdraw(release.id)
      try session.journal.record(
        ReleaseEvent.withdrawn, about: "\(campaign)/v\(version)", by: account, at: now)
    }
  }
}
