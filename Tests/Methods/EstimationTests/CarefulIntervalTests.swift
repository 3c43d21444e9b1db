// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Kernel
import Testing

@testable import Estimation

/// The sample of strata given by their population and the values seen.
struct DrawnStrata {
  let design: StratifiedDesign
  let y: [Double]
  var all: [Bool] { y.map { _ in true } }

  init(_ strata: [(N: Int, values: [Double])]) throws {
    y = strata.flatMap(\.values)
    design = try StratifiedDesign(
      strata: strata.indices.flatMap { h in strata[h].values.map { _ in Int32(h) } },
      names: strata.indices.map { "s\($0)" }, weights: nil,
      populations: strata.flatMap { stratum in stratum.values.map { _ in Double(stratum.N) } })
  }

  func share(_ method: ShareInterval = .exact) throws -> Estimate {
    try design.share(of: y, in: all, interval: method, options: .init(removesMissing: true))
  }
}

private func values(_ yes: Int, _ no: Int, missing: Int = 0) -> [Double] {
  Array(repeating: 1, count: yes) + Array(repeating: 0, count: no) + Array(repeating: .nan, count: missing)
}

private func isClose(_ value: Double?, _ expected: Double, to tolerance: Double = 1e-9) -> Bool {
  value.map { abs($0 - expected) <= tolerance } ?? false
}

@Suite struct `The interval of a share on a page` {
  /// Bounds computed apart, by SciPy: m = 8/(1 − 8/90) · [t₇/t₆]² and 12/(1 − 12/93) · [t₁₁/t₉]².
  @Test func `believes no strata that happen to be of one mind`() throws {
    let two = try DrawnStrata([(60, values(4, 0)), (30, values(0, 4))]).share()
    #expect(two.se == 0 && isClose(two.estimate, 2.0 / 3))
    #expect(isClose(two.low, 0.282_281_273_106_467_7) && isClose(two.high, 0.932_813_314_912_390_3))
    let three = try DrawnStrata([(60, values(5, 0)), (30, values(0, 5)), (3, values(1, 1))]).share()
    #expect(isClose(three.low, 0.357_350_558_577_667_4) && isClose(three.high, 0.890_353_683_814_151_3))
  }

  /// The same numbers without finite population correction: m = 8 · [t₇/t₆]².
  @Test func `believes no more than the rows where the population has no size`() throws {
    let endless = try StratifiedDesign(
      strata: [0, 0, 0, 0, 1, 1, 1, 1], names: ["a", "b"], weights: [15, 15, 15, 15, 7.5, 7.5, 7.5, 7.5],
      populations: nil)
    let all = Array(repeating: true, count: 8)
    let share = try endless.share(of: values(4, 4), in: all, interval: .exact)
    #expect(isClose(share.low, 0.26488139819340234) && isClose(share.high, 0.9402781910806087))
  }

  /// Strata of 60 and 30, of which 90 % and 10 % say yes, 4 and 4 drawn: without the cap 59 % of intervals
  /// hold the truth, and two in five have no width.
  @Test func `holds the truth as often as it says`() throws {
    var random = SeededChance(seed: 2026)
    let (a, b) = (values(54, 6), values(3, 27))
    var held = 0
    for _ in 0..<2_000 {
      let drawn = try DrawnStrata([
        (60, Array(a.shuffled(using: &random).prefix(4))), (30, Array(b.shuffled(using: &random).prefix(4))),
      ]).share()
      if let low = drawn.low, let high = drawn.high, low <= 57.0 / 90, high >= 57.0 / 90 { held += 1 }
    }
    #expect(held >= 1_900)
  }

  @Test func `is the share itself in a census, and R's where the design gains nothing`() throws {
    let census = try DrawnStrata([(4, values(4, 0)), (3, values(0, 3))]).share()
    #expect(census.low == census.estimate && census.high == census.estimate)
    let one = try DrawnStrata([(1_000, values(6, 6))])
    let (exact, beta) = (try one.share(), try one.share(.beta))
    #expect(exact.low == beta.low && exact.high == beta.high && exact.low != nil)
    #expect(try DrawnStrata([(60, values(4, 0)), (30, values(0, 4))]).share(.beta).low == nil)
  }

  /// R's survey, `svyciprop(method = "beta")` on the rows that have a value.
  @Test(arguments: [
    (6, 12, 0.208_594_2, 0.791_405_8), (3, 18, 0.115_690_3, 0.884_309_7),
  ])
  func `takes its degrees of freedom from the answers alone`(
    each: Int, missing: Int, low: Double, high: Double
  ) throws {
    let drawn = try DrawnStrata([(1_000, values(each, each, missing: missing))])
    for method in [ShareInterval.exact, .beta] {
      let share = try drawn.share(method)
      #expect(isClose(share.low, low, to: 1e-7) && isClose(share.high, high, to: 1e-7))
    }
  }

  /// SciPy 1.17.
  @Test(arguments: [
    (0.5, 1e-9, 0.499_938_010_678_701, 0.500_061_989_321_299),
    (0.1, 2e-9, 0.099_912_351_314_010_08, 0.100_087_700_161_973_9),
  ])
  func `contains the estimate for huge effective sizes`(p: Double, V: Double, low: Double, high: Double) {
    let bounds = ShareInterval.beta.bounds(
      share: p, variance: V, n: 300, df: 290, domainDF: 290, largestSize: 1e12, level: 0.95)
    #expect(isClose(bounds?.low, low, to: 1e-12) && isClose(bounds?.high, high, to: 1e-12))
  }
}

@Suite struct `A careful interval of an amount` {
  private let careful = EstimationOptions(isCareful: true)

  @Test func `is none where the rows are all alike and others were not seen`() throws {
    let sample = try DrawnStrata([(60, [3, 3, 3, 3]), (30, [9, 9, 9, 9])])
    for options in [careful, EstimationOptions()] {
      let mean = try sample.design.mean(of: sample.y, in: sample.all, options: options)
      let total = try sample.design.total(of: sample.y, in: sample.all, options: options)
      #expect(mean.estimate == 5 && total.estimate == 450 && mean.se == 0)
      // Without care, R's: [5, 5].
      #expect(mean.low == (options.isCareful ? nil : 5) && mean.high == (options.isCareful ? nil : 5))
      #expect(total.low == (options.isCareful ? nil : 450) && total.high == (options.isCareful ? nil : 450))
    }
    let census = try DrawnStrata([(2, [3, 3]), (2, [9, 9])])
    #expect(try census.design.mean(of: census.y, in: census.all, options: careful).low == 6)
  }

  @Test func `does not go below zero when no value does`() throws {
    let y: [Double] = [0, 0, 0, 40, 1, 0]
    let sample = try DrawnStrata([(20, y)])
    let plain = try sample.design.total(of: y, in: sample.all)
    let total = try sample.design.total(of: y, in: sample.all, options: careful)
    #expect(try #require(plain.low) < 0)
    #expect(total.low == 0 && total.high == plain.high && total.estimate == plain.estimate)
    let mean = try sample.design.mean(of: y.map { -$0 }, in: sample.all, options: careful)
    #expect(try #require(mean.low) < 0)
  }
}

@Suite struct `A part of the population where no row has a value` {
  @Test func `leaves the others their estimates`() throws {
    let spec: JSON = [
      "id": "t", "data": ["file": "d.csv", "columns": ["s": "category", "N": "number", "y": "number"]],
      "design": ["kind": "taylor", "stages": [["strata": "s", "fpc": "N"]]],
      "estimates": [
        ["id": "e", "statistic": "mean", "variable": "y", "by": ["s"], "na_rm": true, "careful": true]
      ],
    ]
    let report = try EstimationSpec(spec).run(
      header: ["s", "N", "y"],
      records: [["a", "9", "1"], ["a", "9", "3"], ["b", "9", ""], ["b", "9", ""]])
    let rows = try #require(report["estimates"]?["e"]?.list)
    #expect(rows.map { $0["n"]?.integer } == [2, 0])
    #expect(rows.first?["estimate"]?.number == 2)
    #expect(rows.last?["empty"] == true && rows.last?["group"]?["s"] == "b")
  }
}
