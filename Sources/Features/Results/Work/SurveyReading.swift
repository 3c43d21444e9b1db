// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Forms
import Kernel
import Persistence

/// Reads the answers of campaigns as surveys, from one state of the database.
struct SurveyReading {
  private let session: Session
  private let shelf: FormShelf

  /// A reading through `session`.
  ///
  /// - Parameter shelf: where questionnaires stand that were read before.
  init(_ session: Session, shelf: FormShelf = FormShelf()) {
    self.session = session
    self.shelf = shelf
  }

  /// The survey of a campaign as it stands now.
  ///
  /// - Throws: `ReleaseError.unknownCampaign` when none bears this name.
  func survey(of slug: String) throws -> Survey {
    guard let campaign = try session.campaigns.campaign(slug: slug) else {
      throw ReleaseError.unknownCampaign(slug)
    }
    let units = try session.frameUnits.units(of: campaign.id)
    let answers = try session.replies.answers(of: campaign.id, shelf: shelf)
    return Survey(
      campaign: Survey.Campaign(campaign),
      frame: units.map {
        Survey.FrameUnit(
          reference: $0.reference, stratum: $0.stratum, number: $0.number, isSelected: $0.isSelected)
      },
      rows: units.compactMap { SurveyRow($0, answers: answers[$0.id] ?? [:]) })
  }

  /// The plan of a campaign.
  ///
  /// - Throws: `ReleaseError.noPlan` when it has none.
  func plan(of slug: String) throws -> EstimationPlan {
    guard let plan = try session.estimationPlans.plan(of: slug) else {
      throw ReleaseError.noPlan(campaign: slug)
    }
    return plan
  }
}

extension SurveyRow {
  /// The row of a unit, or nil when it was not drawn. What a unit answered counts once its reply was sent, and
  /// unless the team noted that it declined or left the population.
  init?(_ unit: SampleUnit, answers: [String: Answer]) {
    guard let state = State(unit.state) else { return nil }
    self.init(
      unit: unit.reference, stratum: unit.stratum, N: unit.populationSize, n: unit.sampleSize, state: state,
      answers: state == .answered ? answers : [:])
  }
}

extension SurveyRow.State {
  /// What a unit is worth in an estimate, by how far it is; nil when it was not drawn. Whoever has not sent a
  /// reply is silent, however much was typed.
  init?(_ state: UnitState) {
    switch state {
    case .notSelected: return nil
    case .invited, .opened, .started: self = .silent
    case .submitted: self = .answered
    case .refused: self = .refused
    case .outOfScope: self = .outOfScope
    case .ceased: self = .ceased
    }
  }
}

extension Survey.Campaign {
  /// A campaign, as far as a release says it.
  init(_ campaign: Campaign) {
    self.init(
      slug: campaign.slug, title: campaign.title, referenceYear: campaign.referenceYear,
      isFictitious: campaign.isFictitious)
  }
}
