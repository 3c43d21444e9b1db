// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Estimation
import Kernel
import Testing

@Suite struct `The laws of estimation` {
  static let seeds: [UInt64] = [1, 2, 2026, 77_777]

  struct Sample {
    var strata: [Int32] = []
    var y: [Double] = []
    var levels: [Int32] = []
    var populations: [Double] = []

    init(seed: UInt64) {
      var random = SeededChance(seed: seed)
      for h in 0..<5 {
        let n = Int.random(in: 2...12, using: &random)
        let N = Double(n + Int.random(in: 1...30, using: &random))
        for _ in 0..<n {
          strata.append(Int32(h))
          populations.append(N)
          y.append(Double.random(in: 0...1000, using: &random))
          levels.append(Int32.random(in: 0...2, using: &random))
        }
      }
    }

    var all: [Bool] { y.map { _ in true } }

    func design(order: [Int]? = nil, census: Bool = false) throws -> StratifiedDesign {
      let order = order ?? Array(y.indices)
      return try StratifiedDesign(
        strata: order.map { strata[$0] }, names: ["a", "b", "c", "d", "e"], weights: nil,
        populations: census ? order.map { _ in 1 } : order.map { populations[$0] })
    }
  }

  @Test(arguments: seeds) func `a total is the mean times the sum of weights`(seed: UInt64) throws {
    let sample = Sample(seed: seed)
    let design = try sample.design()
    let total = try #require(design.total(of: sample.y, in: sample.all).estimate)
    let mean = try #require(design.mean(of: sample.y, in: sample.all).estimate)
    #expect(abs(total - mean * design.weights.reduce(0, +)) <= 1e-12 * total)
  }

  @Test(arguments: seeds) func `a census has no error at all`(seed: UInt64) throws {
    let sample = Sample(seed: seed)
    let design = try sample.design(census: true)
    #expect(try design.mean(of: sample.y, in: sample.all).se == 0)
    #expect(try design.total(of: sample.y, in: sample.all).se == 0)
  }

  @Test(arguments: seeds) func `the order of the rows changes nothing`(seed: UInt64) throws {
    let sample = Sample(seed: seed)
    var random = SeededChance(seed: seed &+ 1)
    let order = sample.y.indices.shuffled(using: &random)
    let straight = try sample.design().mean(of: sample.y, in: sample.all)
    let shuffled = try sample.design(order: order).mean(of: order.map { sample.y[$0] }, in: sample.all)
    for part in [\Estimate.estimate, \.se, \.low, \.high] {
      let (a, b) = (try #require(straight[keyPath: part]), try #require(shuffled[keyPath: part]))
      #expect(abs(a - b) <= 1e-12 * abs(a))
    }
  }

  @Test(arguments: seeds) func `the shares of all levels add up to 1`(seed: UInt64) throws {
    let sample = Sample(seed: seed)
    let design = try sample.design()
    let shares = try (Int32(0)...2).map {
      try design.share(
        of: StratifiedDesign.indicator(of: $0, in: sample.levels), in: sample.all, interval: .exact)
    }
    let sum = try shares.map { try #require($0.estimate) }.reduce(0, +)
    #expect(abs(sum - 1) <= 1e-12)
  }
}

@Suite struct `Estimates by hand` {
  func design(_ populations: [Double]?, lonely: LonelyStratum = .fail) throws -> StratifiedDesign {
    try StratifiedDesign(
      strata: [0, 0, 1, 1], names: ["a", "b"], weights: nil, populations: populations, lonely: lonely)
  }
  let all = [true, true, true, true]

  /// z = 5, 15, 20, 40; V = 0.8 · 2 · 50 + 0.5 · 2 · 200 with f = 0.2 and 0.5.
  @Test func `a stratified total`() throws {
    let total = try design([10, 10, 4, 4]).total(of: [1, 3, 10, 20], in: all)
    #expect(total.estimate == 80)
    let se = try #require(total.se)
    #expect(abs(se - 280.0.squareRoot()) < 1e-12)
    #expect(total.df == 2)
  }

  @Test func `equal values have no error, and a large mean costs no digit`() throws {
    #expect(try design([10, 10, 7, 7]).mean(of: [0.1, 0.1, 0.1, 0.1], in: all).se == 0)
    let small = try design(nil).mean(of: [0, 1, 0, 1], in: all)
    let large = try design(nil).mean(of: [1e9, 1e9 + 1, 1e9, 1e9 + 1], in: all)
    let (fine, coarse) = (try #require(small.se), try #require(large.se))
    #expect(abs(fine - coarse) < 1e-12)
  }

  @Test func `a missing value leaves no estimate unless its row is removed`() throws {
    let y = [1, .nan, 3, 5]
    let refused = try design([10, 10, 4, 4]).mean(of: y, in: all)
    #expect(refused.estimate == nil && refused.n == 3 && refused.df == 2)
    let removed = try design([10, 10, 4, 4]).mean(of: y, in: all, options: .init(removesMissing: true))
    let mean = try #require(removed.estimate)
    #expect(abs(mean - 21.0 / 9) < 1e-14 && removed.n == 3)
  }

  @Test func `an empty domain and a lonely stratum are refused`() throws {
    #expect(throws: EstimationError.emptyDomain) {
      try design(nil).mean(of: all.map { _ in 1 }, in: all.map { !$0 })
    }
    let lone = try StratifiedDesign(
      strata: [0, 1, 1], names: ["a", "b"], weights: nil, populations: [3, 5, 5])
    #expect(throws: EstimationError.lonelyPSU(stratum: "a")) { try lone.count(in: [true, true, true]) }
    #expect(throws: EstimationError.emptyResponseClass("a")) {
      try Nonresponse.weightingClass(
        weights: [1, 1], responded: [false, true], classes: [0, 1], names: ["a", "b"])
    }
  }

  @Test func `populations that contradict the sample are refused`() {
    #expect(throws: EstimationError.wrongPopulation(stratum: "b")) { try design([10, 10, 4, 5]) }
    #expect(throws: EstimationError.wrongPopulation(stratum: "a")) { try design([1.5, 1.5, 4, 4]) }
    #expect(throws: EstimationError.mixedPopulations) { try design([0.5, 0.5, 4, 4]) }
  }

  /// Clopper and Pearson on 4 rows: 1 − 0.025^(1/4).
  @Test func `a share of 0 or 1 keeps an interval`() throws {
    let bound = 0.602_364_635_616_476_6
    let none = try design([10, 10, 4, 4]).share(of: [0, 0, 0, 0], in: all, interval: .exact)
    let high = try #require(none.high)
    #expect(none.low == 0 && abs(high - bound) < 1e-12)
    let whole = try design([10, 10, 4, 4]).share(of: [1, 1, 1, 1], in: all, interval: .exact)
    let low = try #require(whole.low)
    #expect(whole.high == 1 && abs(low - (1 - bound)) < 1e-12)
    #expect(try design([10, 10, 4, 4]).share(of: [0, 0, 0, 0], in: all, interval: .wilson).high == nil)
  }
}

@Suite struct `An estimation's description` {
  func error(changing change: (inout [String: JSON]) -> Void) throws -> SpecError? {
    var members = try #require(JSON(parsing: caseFile("p02-nonresponse", "spec.json")).object)
    change(&members)
    do {
      _ = try EstimationSpec(.object(members))
      return nil
    } catch { return error }
  }

  @Test func `an error names the path of the key`() throws {
    #expect(try error { $0["design"] = nil } == .missingKey(path: "design"))
    #expect(try error { $0["colour"] = 1 } == .unknownKey(path: "colour"))
    #expect(try error { $0["trim"] = [:] } == .unsupported(path: "trim", what: "trim"))
    #expect(
      try error { $0["design"] = ["kind": "replicates"] }
        == .unsupported(path: "design.kind", what: "replicates"))
    #expect(
      try error { $0["estimates"] = [["id": "e", "statistic": "crosstab"]] }
        == .unsupported(path: "estimates[0].statistic", what: "crosstab"))
    #expect(
      try error { $0["estimates"] = [["id": "e", "statistic": "count", "level": 2]] }
        == .wrongValue(path: "estimates[0].level", expected: .openShare))
    #expect(
      try error { $0["design"] = ["kind": "taylor", "stages": [[:], [:]]] }
        == .severalStages(path: "design.stages[1]"))
  }

  @Test(
    arguments: [
      ("==", [1], .value), ("!=", [], .value), ("<", [1, 2], .value), ("in", [], .filledList),
      ("==", 1, nil), ("in", [1, 2], nil), ("in", 1, nil),
    ] as [(String, JSON, JSONExpectation?)])
  func `a condition has the values that its operation takes`(
    operation: String, value: JSON, expected: JSONExpectation?
  ) throws {
    let condition: JSON = ["variable": "y", "op": .text(operation), "value": value]
    #expect(
      try error { $0["domain"] = [condition] }
        == expected.map { .wrongValue(path: "domain[0].value", expected: $0) })
  }

  let spec: JSON = [
    "id": "t",
    "data": ["file": "d.csv", "columns": ["s": "category", "N": "number", "y": "number", "r": "integer"]],
    "design": ["kind": "taylor", "stages": [["strata": "s", "fpc": "N"]]],
    "nonresponse": ["method": "weighting_class", "responded": "r", "classes": ["s"]],
    "estimates": [
      ["id": "all", "statistic": "mean", "variable": "y"],
      ["id": "none", "statistic": "count", "where": [["variable": "y", "op": ">", "value": 100]]],
    ],
  ]

  @Test(arguments: ["3", "1"])
  func `a stratum taken in full keeps a variance when some do not answer`(population: String) throws {
    let records = [["a", "1", "1"], ["a", "5", "1"], ["a", "", "0"]].map {
      [$0[0], population, $0[1], $0[2]]
    }
    let report = try EstimationSpec(spec).run(header: ["s", "N", "y", "r"], records: records)
    // S² = 8, n = 2 answers of N = 3: V = (1 − 2/3) · 8/2.
    let se = try #require(report["estimates"]?["all"]?.list?.first?["se"]?.number)
    #expect(abs(se - (4.0 / 3).squareRoot()) < 1e-12)
    #expect(report["estimates"]?["none"]?["error"] == "empty_domain")
  }

  @Test func `a class without answer is reported, and a field that is no number refused`() throws {
    let header = ["s", "N", "y", "r"]
    let report = try EstimationSpec(spec).run(
      header: header, records: [["a", "3", "1", "1"], ["b", "4", "", "0"]])
    #expect(report["error"] == "nonresponse_class_empty")
    #expect(throws: SpecError.notANumber(column: "y", row: 1, field: "1,5")) {
      try EstimationSpec(spec).run(header: header, records: [["a", "3", "1,5", "1"]])
    }
    #expect(throws: SpecError.doubledColumn("N")) {
      try EstimationSpec(spec).run(header: ["s", "N", "N", "y", "r"], records: [])
    }
    #expect(throws: SpecError.unknownColumn(path: "data.columns.N", column: "N")) {
      try EstimationSpec(spec).run(header: ["s", "y", "r"], records: [])
    }
  }
}
