// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Estimation
import Forms
import Kernel
import Testing

@testable import Results

@Suite struct `Figures of a small survey` {
  @Test func `equal what is computed by hand`() throws {
    // Weights: 12 ÷ 4 = 3 in A, 20 ÷ 5 = 4 in B. V = ⅔ · 4/3 · 4 500 + ¾ · 5/4 · 4 000 = 7 750.
    let draft = try Samples.draft(Samples.plan([Samples.total, Samples.mean, Samples.share]))
    let total = try #require(draft.content.figure("membres-total")?.total.figure)
    // 600 ± 2.364624251592785 · √7 750, of which one decimal is kept, the ends rounded outward.
    #expect([total.estimate, total.low, total.high] == [600, 391.8, 808.2])
    let mean = try #require(draft.content.figure("membres")?.total.figure)
    #expect([mean.estimate, mean.low, mean.high] == [18.8, 12.2, 25.3])
    let share = try #require(draft.content.figure("budget-propre")?.total.figure)
    #expect(share.estimate == 0.44)
    #expect(share.respondents == .exactly(9))
    #expect(share.numerator == .exactly(4))
  }

  @Test func `say the way from the frame to the answers`() throws {
    let sample = try Samples.draft(Samples.plan([Samples.mean])).content.sample
    #expect([sample.frame, sample.drawn, sample.answered, sample.missing, sample.left] == [32, 14, 9, 5, 0])
    #expect(sample.refused == .exactly(2))
    #expect(sample.strata.map(\.weight) == [3, 4])
    #expect(sample.strata.map(\.responses.respondents) == [ReleasedCount.exactly(4), .exactly(5)])
  }

  @Test func `count those who have left for nothing in a sum and not at all in a mean`() throws {
    // A: 4 answered and 1 ceased of 6, weight 12/5; B as before.
    var states = Samples.survey().rows.map(\.state)
    states[4] = .ceased
    let plan = Samples.plan([Samples.total, Samples.mean, Samples.indicator("poles", .count)])
    let content = try Samples.draft(plan, of: Samples.survey(states: states)).content
    #expect(isClose(try estimate("membres-total", content), 12.0 / 5 * 100 + 300))
    #expect(isClose(try estimate("membres", content), (12.0 / 5 * 100 + 300) / (12.0 / 5 * 4 + 20)))
    #expect(isClose(try estimate("poles", content), 12.0 / 5 * 4 + 20))
    #expect(content.sample.left == 1)
  }

  @Test func `take an answer that says so for a unit that has ceased`() throws {
    var answers = Samples.answers()
    answers[0]["stage"] = .one("arret")
    let plan = Samples.plan([Samples.mean], ceased: .init(variable: "stage", codes: ["arret"]))
    let content = try Samples.draft(plan, of: Samples.survey(answers: answers)).content
    #expect(isClose(try estimate("membres", content), (3 * 90.0 + 300) / (3 * 3 + 20)))
    #expect(content.sample.answered == 8)
  }

  @Test func `give a sum the part of those who do not know`() throws {
    var answers = Samples.answers()
    answers[0]["members"] = .unknown
    let plan = Samples.plan([Samples.total, Samples.mean])
    let content = try Samples.draft(plan, of: Samples.survey(answers: answers)).content
    #expect(isClose(try estimate("membres-total", content), 4.0 * 90 + 300))
    #expect(isClose(try estimate("membres", content), (3 * 90.0 + 300) / (9 + 20)))
    let figure = try #require(content.figure("membres"))
    #expect(figure.unknown == .fewerThan(2))
    #expect(figure.total.respondents == .exactly(8))
  }

  @Test func `let a stratum where nobody answered be spoken for by the largest`() throws {
    var states = Samples.survey().rows.map { $0.stratum == "A" ? SurveyRow.State.silent : $0.state }
    states[0] = .refused
    let answers = Array(Samples.answers().prefix(4)) + Samples.answers().suffix(5)
    let content = try Samples.draft(
      Samples.plan([Samples.mean]), of: Samples.survey(answers: answers, states: states)
    ).content
    #expect(isClose(try estimate("membres", content), 15))
    #expect(content.sample.strata.map(\.weight) == [nil, 6.4])
  }

  @Test func `refuse a variable that nobody answered, and too few answers`() throws {
    let wrong = Samples.indicator("x", .mean(variable: "member"))
    #expect(throws: PlanError.noAnswer(indicator: "x", variable: "member")) {
      try Samples.draft(Samples.plan([wrong]))
    }
    let states = Samples.survey().rows.indices.map { $0 < 1 ? SurveyRow.State.answered : .silent }
    #expect(throws: ReleaseError.tooFewAnswers(1)) {
      try Samples.draft(Samples.plan([Samples.mean]), of: Samples.survey(states: states))
    }
  }

  private func estimate(_ slug: String, _ content: ReleaseContent) throws -> Double {
    try #require(content.figure(slug)?.total.figure).estimate
  }
}

@Suite struct `The plan and the file of answers of a release` {
  @Test(arguments: [0, 1, 2])
  func `give the same figures again`(unknown: Int) throws {
    var answers = Samples.answers()
    for place in 0..<unknown {
      answers[place * 2]["members"] = .unknown
      answers[place * 2 + 1]["scale"] = .unknown
    }
    var states = Samples.survey().rows.map(\.state)
    states[5] = .outOfScope
    let scaled = Samples.indicator("poles-echelle", .count, domain: Samples.byScale)
    let plan = Samples.plan([
      Samples.indicator("membres", .mean(variable: "members"), domain: Samples.byStratum),
      Samples.indicator("total", .total(variable: "members"), domain: Samples.byScale), Samples.share,
      Samples.ratio, scaled,
    ])
    let draft = try Samples.draft(plan, of: Samples.survey(answers: answers, states: states))
    var compared = 0
    for figure in draft.content.figures {
      let again = try estimates(of: figure, draft)
      for (label, cell) in zip([nil] + figure.rows.map(\.key), [figure.total] + figure.rows) {
        guard let shown = cell.figure else { continue }
        let row = try #require(again[label])
        let step = shown.roundedTo ?? (figure.indicator.kind.isShare ? 0.01 : 0.1)
        let (low, high) = (try #require(row["ci_low"]?.number), try #require(row["ci_high"]?.number))
        #expect(abs(shown.estimate - (try #require(row["estimate"]?.number))) <= step / 2 + 1e-12)
        #expect((0..<step + 1e-12).contains(low - (try #require(shown.low)) + 1e-12))
        #expect((0..<step + 1e-12).contains(try #require(shown.high) - high + 1e-12))
        compared += 1
      }
    }
    // Those who do not know leave parts of one, which hide others.
    #expect(compared >= 4)
  }

  /// What `essaim estimate` answers, by part of the population; nil is the whole.
  private func estimates(of figure: PublishedFigure, _ draft: Draft) throws -> [String?: JSON] {
    let json = FigureSpec.json(
      of: figure.indicator, in: draft.content.plan, rows: draft.content.answers.rows)
    let spec = try EstimationSpec(try JSON(parsing: json.canonical.utf8))
    let lines = String(decoding: draft.answers, as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let report = try spec.run(header: lines[0], records: Array(lines.dropFirst()))
    var rows: [String?: JSON] = [:]
    for row in report["estimates"]?[figure.slug]?.list ?? [] { rows[.none] = row }
    for row in report["estimates"]?[figure.slug + ".by"]?.list ?? [] {
      rows[row["group"]?.object?.values.first?.text] = row
    }
    return rows
  }
}

/// Whether a number is what one decimal keeps of another.
func isClose(_ printed: Double, _ exact: Double) -> Bool {
  printed == (exact * 10).rounded() / 10
}
