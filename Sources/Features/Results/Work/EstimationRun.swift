// SPDX-License-Identifier: AGPL-3.0-or-later
public import Confidentiality
import Dispatch
import Estimation
import Kernel
import Secrets
import Site

/// Makes the figures of a plan from a survey: estimates, review, titles.
public struct EstimationRun: Sendable {
  private let program: String
  private let rules: DisclosureRules

  /// A run of `program`, named with its version, by these rules.
  public init(program: String, rules: DisclosureRules = .standard) {
    self.program = program
    self.rules = rules
  }

  /// What would be released beside earlier versions, computed on a queue of its own: an estimation takes a core
  /// for a while.
  func perform(
    _ survey: Survey, _ plan: EstimationPlan, beside versions: [EarlierVersion]
  ) async throws -> Draft {
    try await withCheckedThrowingContinuation { continuation in
      Self.queue.async {
        continuation.resume(with: Result { try draft(of: survey, plan, beside: versions) })
      }
    }
  }

  private static let queue = DispatchQueue(label: "essaim.estimation")

  /// What would be released, as the first version of its campaign.
  ///
  /// - Throws: `PlanError`, `EstimationError`, `DisclosureError` or `ReleaseError`.
  func draft(of survey: Survey, _ plan: EstimationPlan) throws -> Draft {
    try draft(of: survey, plan, beside: [])
  }

  /// What would be released beside earlier versions, which their readers keep.
  func draft(
    of survey: Survey, _ plan: EstimationPlan, beside versions: [EarlierVersion]
  ) throws -> Draft {
    guard plan.campaign == survey.campaign.slug else { throw PlanError.otherCampaign(plan.campaign) }
    try plan.checkShares()
    for version in versions { try plan.checkShares(beside: version.plan) }
    let columns = SurveyColumns(survey, plan)
    let answered = columns.states.count { $0 == .answered }
    guard answered >= rules.minimumRespondents else { throw ReleaseError.tooFewAnswers(answered) }
    let responses = try estimation(of: .responses(plan), columns, plan)
    let estimations = try plan.indicators.map { indicator in
      var estimation = try estimation(of: indicator, columns, plan)
      estimation.table.earlier = try versions.compactMap {
        try $0.share(beside: estimation, of: columns, in: survey.frame)
      }
      return estimation
    }
    // The numbers of answers by stratum are published too: they are hidden, or not, with all the rest.
    let tables = try DisclosureReview(rules: rules).reviewed([responses.table] + estimations.map(\.table))
    let answers = AnswersFile(columns, plan, estimations.map(\.columns)).bytes
    let frame = survey.frameFile
    let content = ReleaseContent(
      program: program, campaign: survey.campaign, plan: plan, rules: rules,
      answers: .init(sha256: Digest.text(of: answers), rows: columns.rows.count),
      frame: .init(sha256: Digest.text(of: frame), rows: survey.frame.count),
      sample: SampleFlow(
        columns, frame: survey.frame.count, responses: tables[0], rules: rules,
        weights: try IndicatorEstimation.weights(responses.columns, columns)),
      figures: zip(estimations, tables.dropFirst()).map { figure(of: $0, $1, plan) })
    let canonical = content.json.canonical
    return Draft(
      content: content, canonical: canonical, sha256: Digest.text(of: Array(canonical.utf8)),
      answers: answers)
  }

  private func estimation(
    of indicator: Indicator, _ columns: SurveyColumns, _ plan: EstimationPlan
  ) throws -> IndicatorEstimation {
    try IndicatorEstimation(try IndicatorColumns(indicator, columns), columns, plan)
  }

  private func figure(
    of estimation: IndicatorEstimation, _ table: ReviewedTable, _ plan: EstimationPlan
  ) -> PublishedFigure {
    let columns = estimation.columns
    // The title is kept with the figure, in the language of the words of the plan.
    let title = FigureTitle(columns.indicator, table.total, plan, in: .french)
    return PublishedFigure(
      indicator: columns.indicator, title: title.text, finding: title.finding, total: table.total,
      rows: table.rows, labels: columns.categories.map(\.label),
      unknown: rules.released(count: columns.unknown), blank: rules.released(count: columns.blank))
  }
}

extension Indicator {
  /// The number of units that answered, by stratum.
  fileprivate static func responses(_ plan: EstimationPlan) -> Indicator {
    Indicator(
      slug: "*responses", kind: .count, domain: Domain(variable: nil, heading: plan.strata),
      wording: Wording(stem: "*", subtitle: "*", population: "*", reading: "*"))
  }
}
