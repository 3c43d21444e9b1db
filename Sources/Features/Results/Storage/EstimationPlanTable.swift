// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Keeps what is to be estimated of each campaign.
struct EstimationPlanTable {
  let session: Session

  /// Keeps a plan for its campaign, in the place of the one before.
  func save(_ plan: EstimationPlan, at now: Instant) throws {
    try session.run(
      """
      INSERT INTO estimation_plan (campaign, plan, saved_at)
      VALUES (\(plan.campaign), \(plan.json.canonical), \(now))
      ON CONFLICT (campaign) DO UPDATE
      SET plan = excluded.plan, saved_at = excluded.saved_at
      """)
  }

  /// The plan of a campaign, or nil when it has none.
  func plan(of campaign: String) throws -> EstimationPlan? {
    let row = try session.row("SELECT plan FROM estimation_plan WHERE campaign = \(campaign)")
    return try row.map { row in
      guard let json = try? JSON(parsing: try row.text("plan").utf8), let plan = try? EstimationPlan(json)
      else { throw StorageError.unreadable("estimation_plan.plan") }
      return plan
    }
  }
}

extension Session {
  /// What is to be estimated of each campaign.
  var estimationPlans: EstimationPlanTable { EstimationPlanTable(session: self) }
}
