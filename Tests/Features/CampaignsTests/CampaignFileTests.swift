// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Sampling
import TestFiles
import Testing

@testable import Campaigns

@Suite struct `The file of a campaign` {
  static let text = """
    {"schema": "essaim-campaign/1", "slug": "exercice-2025", "title": "L’exercice 2025",
     "reference_year": 2025, "fictitious": true, "opens_on": "2026-01-15",
     "closes_on": {"days_from_creation": 60}, "questionnaire": "pole.xlsx", "seed": "2026",
     "strata": ["stage", "region"], "sizes": {"consolidé × Bretagne": 3, "inconnu × Corse": "all"}}
    """

  static func json(replacing old: String = "", with new: String = "") throws -> JSON {
    try #require(old.isEmpty || text.contains(old), "the file holds \(old)")
    return try JSON(parsing: (old.isEmpty ? text : text.replacing(old, with: new)).utf8)
  }

  private let today = Day(number: 20_500)

  @Test func `says all of a campaign`() throws {
    let file = try CampaignFile(Self.json())
    let plan = try file.plan(on: today)
    #expect(plan.slug == "exercice-2025")
    #expect(plan.title == "L’exercice 2025")
    #expect(plan.referenceYear == 2025)
    #expect(plan.isFictitious)
    #expect(plan.opensOn == Day("2026-01-15"))
    #expect(plan.closesOn == today.adding(days: 60))
    #expect(plan.frameOn == today)
    #expect(file.questionnaire == "pole.xlsx")
    #expect(file.strata == [.stage, .region])
    let sizes: [String: StratifiedDraw.Size] = ["consolidé × Bretagne": .count(3), "inconnu × Corse": .all]
    #expect(plan.sampling == SamplingPlan(seed: "2026", design: .stratified(sizes)))
  }

  @Test func `asks every pole, with strata or without`() throws {
    let sizes = #"{"consolidé × Bretagne": 3, "inconnu × Corse": "all"}"#
    let census = try CampaignFile(Self.json(replacing: sizes, with: #""all""#))
    #expect(census.sampling.design == .census)
    #expect(census.strata == [.stage, .region])
    let strata = #""strata": ["stage", "region"], "sizes": "# + sizes
    let plain = try CampaignFile(Self.json(replacing: strata, with: #""sizes": "all""#))
    #expect(plain.sampling.design == .census)
    #expect(plain.strata.isEmpty)
  }

  @Test func `of the example draws what its replies expect`() throws {
    let file = try CampaignFile(try JSON(parsing: ObservatoryFile.campaign.bytes()))
    #expect(file.slug == "exercice-2015")
    #expect(file.questionnaire == "questionnaire-pole.xlsx")
    #expect(file.strata == [.stage])
    #expect(
      file.sampling
        == SamplingPlan(
          seed: "20160309",
          design: .stratified(["émergence et développement": .count(32), "consolidé": .count(18)])))
  }

  @Test(arguments: [
    "schema", "slug", "title", "reference_year", "fictitious", "opens_on", "closes_on", "questionnaire",
    "seed", "strata", "sizes",
  ]) func `lacks nothing`(key: String) throws {
    var members = try #require(Self.json().object)
    members[key] = nil
    #expect(throws: CampaignFileError.missingKey(path: key)) { try CampaignFile(.object(members)) }
  }

  @Test(arguments: [
    ("essaim-campaign/1", "essaim-campaign/2", "schema"),
    (#""exercice-2025""#, #""Exercice 2025""#, "slug"),
    (#""exercice-2025""#, "\"\(String(repeating: "a", count: 81))\"", "slug"),
    (#""L’exercice 2025""#, #"" ""#, "title"),
    (#""L’exercice 2025""#, #""Deux\nlignes""#, "title"),
    (#""L’exercice 2025""#, "\"\(String(repeating: "a", count: 301))\"", "title"),
    (#""reference_year": 2025"#, #""reference_year": 25"#, "reference_year"),
    (#""fictitious": true"#, #""fictitious": "oui""#, "fictitious"),
    ("2026-01-15", "2026-02-30", "opens_on"),
    ("2026-01-15", "15/01/2026", "opens_on"),
    (#"{"days_from_creation": 60}"#, "60", "closes_on"),
    (#"{"days_from_creation": 60}"#, #"{"days_from_creation": 1.5}"#, "closes_on.days_from_creation"),
    (#"{"days_from_creation": 60}"#, #"{"days_from_creation": 1e9}"#, "closes_on.days_from_creation"),
    (#""2026","#, "2026,", "seed"),
    (#"["stage", "region"]"#, "[]", "strata"),
    (#"["stage", "region"]"#, #"["stage", "contact"]"#, "strata[1]"),
    (#"["stage", "region"]"#, #"["stage", "stage"]"#, "strata[1]"),
    ("× Bretagne\": 3", "× Bretagne\": 0", "sizes.consolidé × Bretagne"),
    ("× Bretagne\": 3", "× Bretagne\": 2.5", "sizes.consolidé × Bretagne"),
    (#"{"consolidé × Bretagne": 3, "inconnu × Corse": "all"}"#, "{}", "sizes"),
  ]) func `holds nothing else`(old: String, new: String, path: String) throws {
    let json = try Self.json(replacing: old, with: new)
    let error = try #require(throws: CampaignFileError.self) { try CampaignFile(json) }
    #expect(error.path == path)
  }

  @Test func `counts days within ten years, and says so`() throws {
    for days in ["-3651", "3651", "1.5", #""60""#] {
      let json = try Self.json(replacing: "60}", with: days + "}")
      let path = "closes_on.days_from_creation"
      #expect(throws: CampaignFileError.wrongValue(path: path, expected: .whole(from: -3650, to: 3650))) {
        try CampaignFile(json)
      }
    }
  }

  @Test func `has no key that nobody knows`() throws {
    let stranger = try Self.json(replacing: #""seed""#, with: #""graine""#)
    #expect(throws: CampaignFileError.unknownKey(path: "graine")) { try CampaignFile(stranger) }
    let inner = try Self.json(replacing: "days_from_creation", with: "days")
    #expect(throws: CampaignFileError.unknownKey(path: "closes_on.days")) { try CampaignFile(inner) }
    #expect(throws: CampaignFileError.wrongValue(path: "", expected: .object)) { try CampaignFile([1]) }
  }

  @Test func `does not open what is closed already`() throws {
    let past = try CampaignFile(Self.json(replacing: "60}", with: "-1}"))
    #expect(throws: CampaignFileError.alreadyClosed(path: "closes_on")) { try past.plan(on: today) }
    let lastDay = try CampaignFile(Self.json(replacing: "60}", with: "0}"))
    #expect(try lastDay.plan(on: today).closesOn == today)
  }
}
