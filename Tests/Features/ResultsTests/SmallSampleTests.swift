// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Estimation
import Figures
import Forms
import Kernel
import Site
import SiteTesting
import Testing

@testable import Results

/// A survey in a few numbers: by stratum its name, its units in the frame, and the answers of those drawn, nil
/// for the silent.
private struct SmallSurvey {
  let survey: Survey
  let plan: EstimationPlan

  init(
    _ strata: [(name: String, N: Int, drawn: [[String: Forms.Answer]?])], lonely: LonelyStratum = .fail,
    _ indicators: [Indicator]
  ) {
    var frame: [Survey.FrameUnit] = []
    var rows: [SurveyRow] = []
    for (name, N, drawn) in strata {
      for unit in 0..<N {
        let reference = "\(name)-\(100 + unit)"
        frame.append(
          .init(reference: reference, stratum: name, number: "0.5", isSelected: unit < drawn.count))
        guard unit < drawn.count else { continue }
        rows.append(
          SurveyRow(
            unit: reference, stratum: name, N: N, n: drawn.count,
            state: drawn[unit] == nil ? .silent : .answered, answers: drawn[unit] ?? [:]))
      }
    }
    survey = Survey(
      campaign: .init(slug: "petite", title: "Petite enquête", referenceYear: 2015, isFictitious: true),
      frame: frame, rows: rows)
    plan = EstimationPlan(
      campaign: "petite", units: "pôles", strata: "Par strate", lonely: lonely, indicators: indicators)
  }

  /// What would be reviewed of the first indicator.
  func table() throws -> CandidateTable {
    let columns = SurveyColumns(survey, plan)
    return try IndicatorEstimation(IndicatorColumns(plan.indicators[0], columns), columns, plan).table
  }

  /// What `essaim estimate` answers on the plan and the file of answers of the first indicator.
  func again() throws -> JSON? {
    let columns = SurveyColumns(survey, plan)
    let figure = try IndicatorColumns(plan.indicators[0], columns)
    let file = AnswersFile(columns, plan, [figure])
    let spec = FigureSpec.json(of: plan.indicators[0], in: plan, rows: file.records.count)
    return try EstimationSpec(spec).run(header: file.header, records: file.records)["estimates"]
  }

  func draft() throws -> Draft { try EstimationRun(program: "essaim test").draft(of: survey, plan) }
}

private func answers(_ yes: Int, _ no: Int, silent: Int = 0) -> [[String: Forms.Answer]?] {
  Array(repeating: ["budget": .one("oui")], count: yes) + Array(repeating: ["budget": .one("non")], count: no)
    + Array(repeating: nil, count: silent)
}

private func amounts(_ values: [Int]) -> [[String: Forms.Answer]?] {
  values.map { ["members": .integer($0)] }
}

private func isNear(_ value: Double?, _ expected: Double, to tolerance: Double) -> Bool {
  value.map { abs($0 - expected) <= tolerance } ?? false
}

@Suite struct `A stratum that was not heard` {
  /// A, taken in full, speaks for 48 units: its variance is not that of a census.
  @Test func `leaves a variance to the one that speaks for it`() throws {
    let small = SmallSurvey(
      [("A", 8, answers(5, 3)), ("B", 40, answers(0, 0, silent: 6))], [Samples.share])
    let total = try small.table().total
    #expect(isNear(total.estimate, 0.625, to: 1e-12))
    // 8 of 48 units: m = 7/(1 − 8/48); bounds by SciPy.
    #expect(isNear(total.low, 0.253_306_902_1, to: 1e-9) && isNear(total.high, 0.910_107_424_6, to: 1e-9))
    #expect(try small.draft().content.figures[0].finding != .moreThanHalf)
  }

  /// R's survey, with 72 units for the class of A and B.
  @Test func `counts with the units of its class, on the page as in the file`() throws {
    let small = SmallSurvey(
      [
        ("A", 12, answers(5, 4, silent: 1)), ("B", 60, answers(0, 0, silent: 8)), ("C", 30, answers(4, 4)),
      ], [Samples.share])
    let total = try small.table().total
    #expect(isNear(total.low, 0.275_999_1, to: 1e-7) && isNear(total.high, 0.787_196_9, to: 1e-7))
    let row = try small.again()?["budget-propre"]?.list?.first
    #expect(isNear(row?["se"]?.number, 0.125_387_3, to: 1e-7))
    #expect(isNear(row?["ci_low"]?.number, try #require(total.low), to: 1e-12))
    #expect(isNear(row?["ci_high"]?.number, try #require(total.high), to: 1e-12))
  }

  @Test func `has its class and the size of it in the file, for each figure with answers of its own`() throws
  {
    let known: [[String: Forms.Answer]?] = amounts([4, 8, 6])
    let unknown = Array(repeating: ["members": Forms.Answer.unknown] as [String: Forms.Answer]?, count: 2)
    let small = SmallSurvey([("A", 9, known), ("B", 20, unknown)], [Samples.total])
    let total = try small.table().total
    // 29 units for three answers.
    #expect(isNear(total.estimate, 29.0 / 3 * 18, to: 1e-9))
    let row = try small.again()?["membres-total"]?.list?.first
    #expect(isNear(row?["estimate"]?.number, 29.0 / 3 * 18, to: 1e-9))
    #expect(isNear(row?["ci_low"]?.number, try #require(total.low), to: 1e-9))
  }
}

@Suite struct `A handful of answers` {
  @Test func `of one mind in each stratum claims no majority`() throws {
    let small = SmallSurvey([("A", 60, answers(4, 0)), ("B", 30, answers(0, 4))], [Samples.share])
    let total = try small.table().total
    #expect(isNear(total.low, 0.282_281_273_1, to: 1e-9) && isNear(total.high, 0.932_813_314_9, to: 1e-9))
    let row = try small.again()?["budget-propre"]?.list?.first
    #expect(isNear(row?["ci_low"]?.number, try #require(total.low), to: 1e-12))
    #expect(try small.draft().content.figures[0].finding != .moreThanHalf)
  }

  @Test func `all alike gives an amount no interval, in the file either`() throws {
    let strata = [("A", 60, amounts([3, 3, 3, 3])), ("B", 30, amounts([9, 9, 9, 9]))]
    for indicator in [Samples.mean, Samples.total] {
      let small = SmallSurvey(strata, [indicator])
      let total = try small.table().total
      #expect(isNear(total.estimate, indicator.kind.isSum ? 450 : 5, to: 1e-9))
      #expect(total.low == nil && total.high == nil)
      let row = try small.again()?[indicator.slug]?.list?.first
      #expect(row?["se"] == 0 && row?["ci_low"] == .null && row?["ci_high"] == .null)
    }
  }

  /// Three of nine: 6.7 of 20 units, from −4.0 to 17.3 by the formula alone.
  @Test func `never counts fewer than none`() throws {
    let scales: [[String: Forms.Answer]?] = (0..<9).map { ["scale": .one($0 < 6 ? "commune" : "region")] }
    let small = SmallSurvey(
      [("S", 20, scales)], [Samples.indicator("poles", .count, domain: Samples.byScale)])
    let region = try #require(try small.table().rows.first { $0.key == "region" })
    #expect(isNear(region.estimate, 20.0 / 3, to: 1e-9))
    #expect(region.low == 0 && isNear(region.high, 17.3, to: 0.05))
    let row = try small.again()?["poles.by"]?.list?.first { $0["group"]?["domain.scale"] == "region" }
    #expect(row?["ci_low"] == 0)
  }

  @Test func `without an interval shows no point in a title`() throws {
    let cell = try ReleasedCell.archived("*", estimate: 0.516, source: "essai")
    let small = SmallSurvey([("S", 20, answers(4, 5))], [Samples.share])
    let title = FigureTitle(Samples.share, cell, small.plan, in: .french)
    #expect(title.text == "Mesure budget-propre\u{A0}: valeur masquée" && title.finding == nil)
  }

  @Test func `all alike in each stratum is hidden, since the missing interval would say so`() throws {
    let (threes, nines) = (Array(repeating: 3, count: 6), Array(repeating: 9, count: 6))
    let small = SmallSurvey([("A", 60, amounts(threes)), ("B", 42, amounts(nines))], [Samples.mean])
    #expect(try small.draft().content.figures[0].total.hiddenReason == .concentrated)
  }

  @Test func `without an interval shows no point on any page`() async throws {
    // Twelve strata of one answer, of three drawn: nothing tells how far others would be.
    let strata = (0..<12).map { (name: "S\($0)", N: 5, drawn: amounts([$0]) + [nil, nil]) }
    let draft = try SmallSurvey(strata, lonely: .remove, [Samples.mean]).draft()
    #expect(draft.content.figures[0].total.figure?.low == nil)
    #expect(draft.content.figures[0].total.figure?.estimate == 5.6)
    let site = try await ResultsSite()
    try await site.release(draft)
    for address in ["/resultats", "/resultats/petite/v1", "/resultats/petite/v1/membres"] {
      let page = try await site.browser.get(address)
      #expect(page.text.contains("ans intervalle, non montré"), "\(address)")
      #expect(!page.text.contains("5,6"), "\(address)")
    }
  }
}

@Suite struct `A survey that cannot be estimated as planned` {
  @Test func `has a stratum in which nobody was drawn`() throws {
    let small = SmallSurvey(
      [("A", 60, answers(5, 5)), ("C", 30, answers(4, 4)), ("Z", 50, [])], [Samples.share])
    #expect(throws: PlanError.nobodyDrawn("Z")) { try small.draft() }
  }

  @Test func `makes its parts of a question with several answers`() throws {
    let scales: [[String: Forms.Answer]?] = (0..<9).map {
      ["scale": .many($0 < 6 ? ["commune"] : ["commune", "region"])]
    }
    let small = SmallSurvey(
      [("S", 20, scales)], [Samples.indicator("poles", .count, domain: Samples.byScale)])
    #expect(throws: PlanError.severalParts(unit: "S-106", variable: "scale")) { try small.draft() }
  }
}

@Suite struct `A value on a page` {
  @Test(arguments: [0.125, 0.625, 0.375, 0.545, 0.505, 2.25, 12.25, 0.35, 1.45, 0.225, 1e16, -0.04])
  func `has the same digits in a sentence and in a figure`(value: Double) {
    for decimals in 0...2 {
      #expect(
        Language.french.decimal(value, digits: decimals) == FrenchNumber.text(value, decimals: decimals))
      #expect(
        Language.french.percent(value, digits: decimals) == FrenchNumber.percent(value, decimals: decimals))
    }
  }

  @Test func `is judged on the digits that are printed`() {
    #expect(Language.french.percent(0.625) == "63\u{A0}%")
    #expect(Language.french.percent(0.505) == "51\u{A0}%" && Finding(low: 0.505, high: 0.9) == .moreThanHalf)
  }
}
