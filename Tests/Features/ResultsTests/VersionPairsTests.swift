// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Forms
import Testing

@testable import Results

/// Two strata of 59 and 101 poles, of which one share is published, twice.
@Suite struct `Two versions of a share` {
  /// Whether each respondent said yes, by stratum.
  private typealias Replies = [[Bool]]

  private let populations = [59, 101]
  private let plan = Samples.smallPlan

  private func replies(_ yes: [Int], of sizes: [Int]) -> Replies {
    zip(yes, sizes).map { yes, size in (0..<size).map { $0 < yes } }
  }

  /// The same with newcomers, so that these numbers say yes in all; nil when they are too few or too many.
  private func grown(_ then: Replies, yes: [Int], to sizes: [Int]) -> Replies? {
    var now = then
    for stratum in then.indices {
      let (more, new) = (yes[stratum] - then[stratum].count { $0 }, sizes[stratum] - then[stratum].count)
      guard (0...new).contains(more) else { return nil }
      now[stratum] += (0..<new).map { $0 < more }
    }
    return now
  }

  private func survey(_ replies: Replies) -> Survey {
    let rows = populations.indices.flatMap { stratum in
      (0..<25).map { place in
        let isAnswered = place < replies[stratum].count
        return SurveyRow(
          unit: "\(stratum)-\(place + 10)", stratum: "S\(stratum)", N: populations[stratum], n: 25,
          state: isAnswered ? .answered : .silent,
          answers: isAnswered ? ["budget": .one(replies[stratum][place] ? "oui" : "non")] : [:])
      }
    }
    let frame = rows.map {
      Survey.FrameUnit(reference: $0.unit, stratum: $0.stratum, number: "0.5", isSelected: true)
    }
    return Samples.small(frame, rows)
  }

  private func draft(_ replies: Replies, beside versions: [Draft] = []) throws -> Draft {
    try EstimationRun(program: "essaim test").draft(
      of: survey(replies), plan,
      beside: try versions.map { try EarlierVersion($0.content, answers: $0.answers) })
  }

  private func cell(_ draft: Draft) -> ReleasedCell { draft.content.figures[0].total }

  /// The numbers by stratum that would be printed as this cell, by who makes the estimates again.
  private func printed(_ cell: ReleasedCell, of sizes: [Int]) throws -> [[Int]] {
    guard let shown = cell.shown else { return [] }
    let step = cell.figure?.roundedTo ?? 0.01
    var found: [[Int]] = []
    for first in 0...sizes[0] {
      for second in 0...sizes[1] {
        let columns = SurveyColumns(survey(replies([first, second], of: sizes)), plan)
        let exact = try IndicatorEstimation(try IndicatorColumns(Samples.share, columns), columns, plan).table
          .total
        guard let estimate = exact.estimate, let low = exact.low, let high = exact.high else { continue }
        let isPrintedSo =
          abs((estimate / step).rounded() * step - shown.estimate) < 1e-9
          && abs((low / step).rounded(.down) * step - shown.low) < 1e-9
          && abs((high / step).rounded(.up) * step - shown.high) < 1e-9
        if isPrintedSo { found.append([first, second]) }
      }
    }
    return found
  }

  /// The numbers of then and of now that are left to who has both versions, and knows that nobody left nor changed
  /// an answer; `isPrinted` says whether a share of these replies would look as the one of now.
  private func left(
    _ first: Draft, _ second: Draft, _ sizes: (then: [Int], now: [Int]), isPrinted: (Replies) throws -> Bool
  ) throws -> [[Int]] {
    let later = try printed(cell(second), of: sizes.now)
    return try printed(cell(first), of: sizes.then).flatMap { old -> [[Int]] in
      let then = replies(old, of: sizes.then)
      guard cell(try draft(then)) == cell(first) else { return [] }
      return try later.filter { new in
        try grown(then, yes: new, to: sizes.now).map(isPrinted) ?? false
      }.map { old + $0 }
    }
  }

  /// Whether a number that the rules hide has one value left.
  private func givesBack(_ left: [[Int]], _ truth: [Int], _ sizes: [Int]) -> Bool {
    sizes.indices.contains { place in
      min(truth[place], sizes[place] - truth[place]) < 3 && Set(left.map { $0[place] }).count == 1
    }
  }

  @Test(arguments: [([9, 3], [10, 3]), ([10, 1], [12, 1]), ([1, 8], [3, 8]), ([8, 4], [10, 4])])
  func `hide together what each hides alone`(yes: (then: [Int], now: [Int])) throws {
    let sizes = (then: [10, 14], now: [13, 14])
    let then = replies(yes.then, of: sizes.then)
    let now = try #require(grown(then, yes: yes.now, to: sizes.now))
    let (truth, all) = (yes.then + yes.now, sizes.then + sizes.now)
    let first = try draft(then)

    // Made as if the first were forgotten, the second gives something back.
    let careless = try draft(now)
    let found = try left(first, careless, sizes) { cell(try draft($0)) == cell(careless) }
    #expect(found.contains(truth))
    #expect(givesBack(found, truth, all))

    let careful = try draft(now, beside: [first])
    #expect(cell(careful) != cell(careless))
    guard cell(careful).shown != nil else { return }
    let kept = try left(first, careful, sizes) { _ in true }
    #expect(kept.contains(truth))
    #expect(!givesBack(kept, truth, all), "\(kept)")
  }

  @Test func `say the same when nobody answers otherwise`() throws {
    let then = replies([6, 13], of: [10, 14])
    let first = try draft(then)
    #expect(try draft(then, beside: [first]).sha256 == first.sha256)
  }
}
