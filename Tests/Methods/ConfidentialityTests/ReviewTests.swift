// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Testing

@Suite struct `Reviewing tables before a release` {
  let review = DisclosureReview()
  /// Rules that let amounts show on few respondents, so that the other rules are seen at work.
  let lenient = DisclosureReview(rules: DisclosureRules(minimumForAmounts: 3))

  @Test func `shows everything when every part is large`() throws {
    let table = try review.reviewed([.shares([(4, 9), (5, 12)])])[0]
    #expect(table.reasons == [nil, nil])
    #expect(table.total.figure?.respondents == .exactly(21))
    #expect(table.total.figure?.numerator == .exactly(9))
    #expect(table.rows[0].figure?.estimate == 0.4444)
  }

  @Test func `hides a small row and the cheapest other, so that the total does not give it back`() throws {
    let table = try review.reviewed([.counts([10, 2, 8])])[0]
    #expect(table.reasons == [nil, .tooFewRespondents, .secondary])
    #expect(table.rows.map(\.respondents) == [.exactly(10), .fewerThan(3), .withheld])
    #expect(table.total.figure?.respondents == .exactly(20))
  }

  @Test func `needs no cover for two small rows that cover each other`() throws {
    let table = try review.reviewed([.counts([10, 2, 1, 8, 1])])[0]
    #expect(table.reasons == [nil, .tooFewRespondents, .tooFewRespondents, nil, .tooFewRespondents])
  }

  @Test func `covers two rows that say fewer than three and add up to four`() throws {
    // 2 + 2: each « moins de 3 », their sum 4 known by subtraction, hence both 2.
    let table = try review.reviewed([.counts([10, 2, 2, 8])])[0]
    #expect(table.reasons == [nil, .tooFewRespondents, .tooFewRespondents, .secondary])
  }

  @Test func `keeps two lone respondents from opening each other`() throws {
    let table = try review.reviewed([.counts([10, 1, 1, 8])])[0]
    #expect(table.reasons == [nil, .tooFewRespondents, .tooFewRespondents, .secondary])
  }

  @Test func `takes an empty row for known and no cover`() throws {
    let table = try review.reviewed([.counts([10, 2, 0, 8])])[0]
    #expect(table.reasons == [nil, .tooFewRespondents, .tooFewRespondents, .secondary])
    #expect(table.rows[2].respondents == .fewerThan(3))
  }

  @Test(arguments: [(0, 10), (2, 10), (8, 10), (10, 10)])
  func `hides a share whose numerator or remainder is small, nought and all included`(
    part: (with: Int, of: Int)
  ) throws {
    let table = try review.reviewed([.shares([part, (5, 12), (6, 11)])])[0]
    #expect(table.reasons[0] == .smallPart)
    #expect(table.reasons.count { $0 == .secondary } == 1)
    #expect(table.rows[0].respondents == .exactly(10))
  }

  @Test func `hides a mean that one respondent makes`() throws {
    let table = try lenient.reviewed([.sample(.mean, rows: [[1, 1, 1, 90], [3, 4, 5], [2, 6, 7, 8]])])[0]
    #expect(table.reasons[0] == .concentrated)
  }

  @Test func `hides a total that the weight of one respondent makes`() throws {
    let heavy = CandidateTable(
      indicator: "emplois", domain: "stade", measure: .total, total: Candidate(key: "T", estimate: 50),
      rows: ["a", "b", "c"].map { Candidate(key: $0, estimate: 20) },
      contributions: [10, 11, 12, 40, 50, 60, 70, 80, 90].enumerated().map { place, value in
        Contribution(row: place / 3, value: value, weight: place == 0 ? 40 : 1)
      }, decimals: 0)
    #expect(try lenient.reviewed([heavy])[0].reasons[0] == .concentrated)
  }

  @Test func `judges negative values by their size`() throws {
    let table = try lenient.reviewed([.sample(.total, rows: [[-90, 1, 2, 3], [3, 4, 5], [-2, 6, 7, 8]])])[0]
    #expect(table.reasons[0] == .concentrated)
  }

  @Test func `hides a mean that is the value of each`() throws {
    let table = try lenient.reviewed([.sample(.mean, rows: [[4, 4, 4, 4], [3, 4, 5], [2, 6, 7, 8]])])[0]
    #expect(table.reasons[0] == .concentrated)
  }

  @Test func `hides a row for its respondents in every table of the domain`() throws {
    let tables = try review.reviewed([
      .shares([(5, 12), (1, 2), (4, 9)], indicator: "a"),
      .shares([(6, 12), (4, 9), (5, 11)], indicator: "b"),
    ])
    #expect(tables[0].reasons == [nil, .tooFewRespondents, .secondary])
    #expect(tables[1].reasons == [nil, .secondary, .secondary])
  }

  @Test func `withholds every table of an indicator whose total is unsafe, and no other`() throws {
    let tables = try review.reviewed([
      .shares([(1, 12), (1, 9)], domain: "stade"), .shares([(2, 21), (0, 0)], domain: "territoire"),
      .shares([(5, 12), (4, 9)], indicator: "autre", domain: "stade"),
    ])
    #expect(tables.map(\.total.hiddenReason) == [.smallPart, .smallPart, nil])
    #expect(tables[0].reasons == [.tableWithheld, .tableWithheld])
    #expect(tables[2].reasons == [nil, nil])
  }

  @Test func `protects the few respondents who are in no row`() throws {
    let table = CandidateTable.sample(
      .share, rows: [[1, 1, 1, 1, 0, 0, 0, 0], [1, 1, 1, 0, 0, 0, 0]], rest: [1, 0])
    #expect(try review.reviewed([table])[0].reasons.contains(.secondary))
  }

  @Test func `refuses tables that cannot be read together`() {
    #expect(throws: DisclosureError.differentRows(domain: "stade")) {
      try review.reviewed([.counts([4, 5]), .counts([4, 5, 6])])
    }
    let stray = CandidateTable(
      indicator: "x", domain: "d", measure: .count, total: Candidate(key: "T", estimate: 1), rows: [],
      contributions: [Contribution(row: 0, value: 1, weight: 1)], decimals: 0)
    #expect(throws: DisclosureError.inconsistentTable("x")) { try review.reviewed([stray]) }
    let blank = CandidateTable(
      indicator: "y", domain: "d", measure: .mean, total: Candidate(key: "T", estimate: nil), rows: [],
      contributions: [1, 2, 3].map { Contribution(row: nil, value: $0, weight: 1) }, decimals: 0)
    #expect(throws: DisclosureError.inconsistentTable("y")) { try review.reviewed([blank]) }
  }
}
