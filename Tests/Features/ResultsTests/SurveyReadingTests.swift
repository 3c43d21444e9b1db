// SPDX-License-Identifier: AGPL-3.0-or-later
import Campaigns
import Persistence
import PersistenceTesting
import Testing

@testable import Results

@Suite struct `The survey read from a campaign` {
  private let run = EstimationRun(program: "essaim test")

  @Test(arguments: TestDatabase.kinds)
  func `gives the release that its files give`(kind: TestDatabase.Kind) async throws {
    let site = try await CampaignSite(kind)
    let survey = try await site.store.read { try SurveyReading($0).survey(of: CampaignSite.slug) }
    let expected = try run.draft(of: ObservatorySurvey.survey(), ObservatorySurvey.plan())
    let draft = try run.draft(of: survey, ObservatorySurvey.plan())
    #expect(
      String(decoding: draft.answers, as: UTF8.self) == String(decoding: expected.answers, as: UTF8.self))
    #expect(draft.sha256 == expected.sha256)
  }

  @Test func `forgets what a unit answered once the team notes that it declined or left`() async throws {
    let site = try await CampaignSite()
    let before = try await site.store.read { try SurveyReading($0).survey(of: CampaignSite.slug) }
    let answered = before.rows.filter { $0.state == .answered }.prefix(3)
    for (row, standing) in zip(answered, [UnitStanding.refused, .outOfScope, .ceased]) {
      let unit = try #require(try await site.unit(row.unit))
      try await site.store.write { try $0.frameUnits.note(standing, of: unit.id, because: "") }
    }
    let after = try await site.store.read { try SurveyReading($0).survey(of: CampaignSite.slug) }
    let rows = answered.compactMap { row in after.rows.first { $0.unit == row.unit } }
    #expect(rows.map(\.state) == [.refused, .outOfScope, .ceased])
    #expect(rows.allSatisfy { $0.answers.isEmpty })
    #expect(after.rows.count == 50)
  }

  @Test(
    arguments: [
      (UnitState.notSelected, nil), (.invited, .silent), (.opened, .silent), (.started, .silent),
      (.submitted, .answered), (.refused, .refused), (.outOfScope, .outOfScope), (.ceased, .ceased),
    ] as [(UnitState, SurveyRow.State?)])
  func `takes a unit for what is known of it`(state: UnitState, expected: SurveyRow.State?) {
    #expect(SurveyRow.State(state) == expected)
  }

  @Test func `is refused for a campaign that nobody knows, or that has no plan`() async throws {
    let site = try await CampaignSite()
    await #expect(throws: ReleaseError.unknownCampaign("autre")) {
      _ = try await site.store.read { try SurveyReading($0).survey(of: "autre") }
    }
    await #expect(throws: ReleaseError.noPlan(campaign: CampaignSite.slug)) {
      _ = try await site.store.read { try SurveyReading($0).plan(of: CampaignSite.slug) }
    }
  }
}
