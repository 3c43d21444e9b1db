// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Forms
import Testing

@testable import Results

/// Two versions of one figure, whose answers are said unit by unit, in strata of 60 of which 30 were drawn.
@Suite struct `Two versions too close to each other` {
  private static let mean = Indicator(
    slug: "membres", kind: .mean(variable: "members"), domain: nil, question: nil,
    wording: Samples.mean.wording)

  /// A draft of the units that answered, by stratum, each with its answer.
  private func draft(_ strata: [String: [Answer?]], _ indicators: [Indicator]) throws -> Draft {
    var (frame, rows): ([Survey.FrameUnit], [SurveyRow]) = ([], [])
    for (stratum, answers) in strata.sorted(by: { $0.key < $1.key }) {
      frame += (1...60).map {
        Survey.FrameUnit(
          reference: "\(stratum)\($0 + 10)", stratum: stratum, number: "0.5", isSelected: $0 <= 30)
      }
      rows += (1...30).map { place in
        let answer = place <= answers.count ? answers[place - 1] : nil
        return SurveyRow(
          unit: "\(stratum)\(place + 10)", stratum: stratum, N: 60, n: 30,
          state: answer == nil ? .silent : .answered,
          answers: answer.map { ["budget": $0, "members": $0] } ?? [:])
      }
    }
    let plan = EstimationPlan(
      campaign: "petite", units: "pôles", strata: "Par strate", indicators: indicators)
    return try EstimationRun(program: "essaim test").draft(of: Samples.small(frame, rows), plan)
  }

  private func closeLine(_ before: Draft, _ after: Draft) throws -> CloseLine? {
    try VersionComparison(
      before.content, AnswersByUnit(before.answers), with: after.content, AnswersByUnit(after.answers)
    ).closeLine
  }

  /// So many who say yes, then so many who say no.
  private func said(_ yes: Int, _ no: Int) -> [Answer?] {
    Array(repeating: .one("oui"), count: yes) + Array(repeating: .one("non"), count: no)
  }

  private func shares(_ before: [Answer?], _ after: [Answer?]) throws -> CloseLine? {
    try closeLine(draft(["A": before], [Samples.share]), draft(["A": after], [Samples.share]))
  }

  private func means(_ before: [String: ClosedRange<Int>], _ after: [String: ClosedRange<Int>]) throws
    -> CloseLine?
  {
    func answers(_ strata: [String: ClosedRange<Int>]) -> [String: [Answer?]] {
      strata.mapValues { numbers in numbers.map { .integer($0) } }
    }
    return try closeLine(draft(answers(before), [Self.mean]), draft(answers(after), [Self.mean]))
  }

  @Test func `are those that one or two answers tell apart`() throws {
    let before = said(5, 7)
    #expect(try shares(before, before + said(1, 0)) == CloseLine(figure: nil, part: nil, units: 1))
    #expect(try shares(before, before + said(1, 1)) == CloseLine(figure: nil, part: nil, units: 2))
    #expect(try shares(before, before.dropLast()) == CloseLine(figure: nil, part: nil, units: 1))
    // Nobody came, one says otherwise.
    let stem = Samples.share.wording.stem
    #expect(try shares(before, said(6, 6)) == CloseLine(figure: stem, part: nil, units: 1))
    #expect(try shares(before, before) == nil)
  }

  @Test func `are those of a share whose newcomers say the same, or nearly`() throws {
    let (before, stem) = (said(5, 7), Samples.share.wording.stem)
    for (newcomers, count) in [(said(3, 0), 3), (said(2, 5), 7), (said(0, 12), 12)] {
      let line = CloseLine(figure: stem, part: nil, units: count, reason: .alike)
      #expect(try shares(before, before + newcomers) == line)
      #expect(try shares(before + newcomers, before) == line)
    }
    #expect(try shares(before, before + said(3, 3)) == nil)
    // Three of each side change their mind: both what they said and what they say are of three and three.
    let swapped = said(2, 0) + said(0, 3) + said(3, 0) + said(0, 4)
    #expect(try shares(before, swapped) == nil)
  }

  @Test func `are looked at in each stratum of a share`() throws {
    let before = ["A": said(5, 5), "B": said(6, 6)]
    // Three and three in all, but the same in each stratum.
    let after = ["A": said(5, 5) + said(3, 0), "B": said(6, 6) + said(0, 3)]
    let drafts = try (draft(before, [Samples.share]), draft(after, [Samples.share]))
    #expect(
      try closeLine(drafts.0, drafts.1)
        == CloseLine(figure: Samples.share.wording.stem, part: "A", units: 3, reason: .alike))
  }

  @Test func `are those of an amount that fewer than ten tell apart, in all or in a stratum`() throws {
    let stem = Self.mean.wording.stem
    #expect(
      try means(["A": 1...12], ["A": 1...15]) == CloseLine(figure: stem, part: nil, units: 3))
    #expect(try means(["A": 1...12], ["A": 1...21]) == CloseLine(figure: stem, part: nil, units: 9))
    #expect(try means(["A": 1...12], ["A": 1...22]) == nil)
    #expect(
      try means(["A": 1...12, "B": 1...12], ["A": 1...18, "B": 1...16])
        == CloseLine(figure: stem, part: "A", units: 6))
    #expect(try means(["A": 1...12, "B": 1...12], ["A": 1...22, "B": 1...12]) == nil)
  }

  @Test func `are told by those who add something alone`() throws {
    let before = (1...12).map { Answer.integer($0) } as [Answer?]
    let silent = Array(repeating: Answer.unknown as Answer?, count: 9)
    // Nine newcomers do not know: what the tenth said would be known.
    let line = try closeLine(
      draft(["A": before], [Self.mean]), draft(["A": before + silent + [.integer(30)]], [Self.mean]))
    #expect(line == CloseLine(figure: Self.mean.wording.stem, part: nil, units: 1))
  }

  @Test func `are those that tell in which part newcomers stand`() throws {
    let domain = Indicator.Domain(
      variable: "members", heading: "Selon l’avis",
      categories: [.init(code: "a", label: "Pour"), .init(code: "b", label: "Contre")])
    let count = Samples.indicator("avis", .count, domain: domain)
    func stand(_ parts: String) throws -> Draft {
      try draft(["A": parts.map { .one(String($0)) }], [count])
    }
    let stem = count.wording.stem
    let before = try stand("aaaaaabbbbbb")
    #expect(
      try closeLine(before, stand("aaaaaabbbbbbaaaaa"))
        == CloseLine(figure: stem, part: "Pour", units: 5, reason: .alike))
    #expect(
      try closeLine(before, stand("aaaaaabbbbbbaabbbb"))
        == CloseLine(figure: stem, part: "Pour", units: 2))
    #expect(try closeLine(before, stand("aaaaaabbbbbbaaabbb")) == nil)
    // Nobody was against, then four are: the row begins to be said.
    #expect(
      try closeLine(stand("aaaaaaaaaa"), stand("aaaaaaaaaabbbb"))
        == CloseLine(figure: stem, part: "Contre", units: 4, reason: .swapped))
  }

  @Test func `are those that show a row that was hidden, or hide it`() throws {
    let domain = Indicator.Domain(
      variable: nil, heading: "Par strate",
      categories: [
        .init(code: "A", label: "A"), .init(code: "B", label: "B"),
      ])
    let byStratum = Samples.indicator(
      "budget-propre", .share(variable: "budget", codes: ["oui"]), domain: domain)
    let before = try draft(["A": said(5, 5), "B": said(6, 6)], [byStratum])
    let hidden = before.content.figures[0].rows.map { $0.figure == nil }
    let after = try draft(["A": said(1, 9), "B": said(6, 6)], [byStratum])
    let changed = zip(hidden, after.content.figures[0].rows).contains { $0 != ($1.figure == nil) }
    #expect(changed)
    #expect(try closeLine(before, after) != nil)
  }

  @Test func `cannot be made at another level`() throws {
    let version = try EarlierVersion(
      draft(["A": said(5, 7)], [Samples.share]).content,
      answers: draft(["A": said(5, 7)], [Samples.share]).answers)
    let other = EstimationPlan(
      campaign: "petite", units: "pôles", strata: "Par strate", level: 0.9, indicators: [Samples.share])
    #expect(throws: PlanError.otherLevel(0.95)) { try other.checkShares(beside: version.plan) }
  }

  @Test func `are the same under another name, and as a mean or a total`() throws {
    let (few, more) = ((1...12).map { Answer.integer($0) }, (1...15).map { Answer.integer($0) })
    let before = try draft(["A": few], [Self.mean])
    for other in [
      Samples.indicator("autre-nom", .mean(variable: "members")),
      Samples.indicator("somme", .total(variable: "members")),
    ] {
      let line = try #require(try closeLine(before, draft(["A": more], [other])))
      #expect(line == CloseLine(figure: other.wording.stem, part: nil, units: 3))
    }
  }

  @Test func `cannot be made of a share that counts other answers than before`() throws {
    let before = try draft(["A": said(5, 7)], [Samples.share])
    let other = Samples.indicator("sans-budget", .share(variable: "budget", codes: ["non"]))
    let byBudget = Samples.indicator(
      "poles", .count,
      domain: .init(
        variable: "budget", heading: "Selon le budget", categories: [.init(code: "oui", label: "Oui")]))
    let renamed = Samples.indicator("autre-nom", .share(variable: "budget", codes: ["oui"]))
    let version = try EarlierVersion(before.content, answers: before.answers)
    for indicator in [other, byBudget] {
      #expect(
        throws: PlanError.sharesSubtractVersion(
          slug: indicator.slug, earlier: Samples.share.slug, variable: "budget")
      ) { try Samples.plan([indicator]).checkShares(beside: version.plan) }
    }
    #expect(throws: Never.self) { try Samples.plan([renamed]).checkShares(beside: version.plan) }
  }
}
