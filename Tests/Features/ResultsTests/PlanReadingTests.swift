// SPDX-License-Identifier: AGPL-3.0-or-later
import Estimation
import Kernel
import Testing

@testable import Results

@Suite struct `A plan that is read` {
  private static let text = """
    {"schema": "essaim-plan/1", "campaign": "exercice-2015", "units": "pôles", "strata": "Selon le stade",
     "supposed": {"count": 40, "note": "…"}, "level": 0.9, "lonely_stratum": "adjust",
     "ceased": {"variable": "state", "codes": ["over"]},
     "indicators": [
       {"slug": "emplois", "measure": {"kind": "mean", "variable": "jobs"},
        "wording": {"stem": "Emplois", "subtitle": "…", "population": "…", "reading": "{value}",
                    "unit": "emplois", "unit_of_one": "emploi", "decimals": 1}},
       {"slug": "poles", "measure": {"kind": "count"},
        "wording": {"stem": "Pôles", "subtitle": "…", "population": "…", "reading": "{value}"}}]}
    """

  private static func json(_ old: String = "", _ new: String = "") throws -> JSON {
    try #require(old.isEmpty || text.contains(old), "the plan holds \(old)")
    return try JSON(parsing: (old.isEmpty ? text : text.replacing(old, with: new)).utf8)
  }

  @Test func `says how figures are made`() throws {
    let plan = try EstimationPlan(Self.json())
    #expect(plan.level == 0.9)
    #expect(plan.lonely == .adjust)
    #expect(plan.supposed == .init(count: 40, note: "…"))
    #expect(plan.ceased == .init(variable: "state", codes: ["over"]))
    #expect(plan.indicators.map(\.slug) == ["emplois", "poles"])
    #expect(try EstimationPlan(plan.json) == plan)
  }

  @Test func `may leave out level and lonely stratum`() throws {
    let plan = try EstimationPlan(Self.json(#" "level": 0.9, "lonely_stratum": "adjust","#, ""))
    #expect(plan.level == 0.95 && plan.lonely == .fail)
  }

  @Test(
    arguments: [
      ("0.9", #""0,80""#, .wrongValue(path: "level", expected: .openShare)),
      ("0.9", "95", .wrongValue(path: "level", expected: .openShare)),
      ("0.9", "[0.9]", .wrongValue(path: "level", expected: .openShare)),
      (
        #""adjust""#, "true",
        .wrongValue(path: "lonely_stratum", expected: .choice(LonelyStratum.allCases.map(\.rawValue)))
      ),
      (#"{"count": 40, "note": "…"}"#, "40", .wrongValue(path: "supposed", expected: .object)),
      ("40", #""40""#, .wrongValue(path: "supposed.count", expected: .whole(from: 1))),
      (#"["over"]"#, #""over""#, .wrongValue(path: "ceased.codes", expected: .list)),
      (#"["over"]"#, "[7]", .wrongValue(path: "ceased.codes[0]", expected: .text)),
      (
        #""decimals": 1"#, #""decimals": 9"#,
        .wrongValue(path: "indicators[0].wording.decimals", expected: .whole(from: 0, to: 6))
      ),
      (
        #""unit": "emplois", "#, #""unit": 1, "#,
        .wrongValue(path: "indicators[0].wording.unit", expected: .text)
      ),
      (#""unit": "emplois", "#, "", .missingKey(path: "indicators[0].wording.unit")),
    ] as [(String, String, PlanError)])
  func `is refused by the place of its fault`(old: String, new: String, error: PlanError) throws {
    let json = try Self.json(old, new)
    #expect(throws: error) { try EstimationPlan(json) }
    #expect(error.path(in: json) != nil)
  }

  @Test func `knows where what is wrong with it stands`() throws {
    let json = try Self.json(#""slug": "poles""#, #""slug": "emplois""#)
    #expect(throws: PlanError.doubledSlug("emplois")) { try EstimationPlan(json) }
    #expect(PlanError.doubledSlug("emplois").path(in: json) == "indicators[1].slug")
    let plan = try Self.json()
    #expect(
      PlanError.sharesSubtract(first: "emplois", second: "poles", variable: "x").path(in: plan)
        == "indicators[1]")
    #expect(PlanError.noAnswer(indicator: "emplois", variable: "jobs").path(in: plan) == "indicators[0]")
    #expect(PlanError.otherCampaign("x").path(in: plan) == "campaign")
    #expect(PlanError.nobodyDrawn("x").path(in: plan) == nil)
  }
}
