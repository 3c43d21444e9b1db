// SPDX-License-Identifier: AGPL-3.0-or-later
import CSodium
import Kernel
import Sampling
import Testing

func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 32)
  crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
  return digest
}

@Suite struct `A stratified draw` {
  let frame = (1...9).map { StratifiedDraw.Unit(reference: "U\($0)", stratum: $0 < 7 ? "a" : "b") }

  /// Computed apart, with Python's hashlib.
  @Test(
    arguments: [
      ("2026", "P001", 4_320_581_463_046_186_649, "0.23421919043176373"),
      ("2026", "P002", 15_708_811_162_779_834_081, "0.85157635949252195"),
      ("2026", "PÉ-3", 1_068_108_755_403_161_989, "0.05790229165294482"),
      ("2027", "P001", 138_133_377_412_915_250, "0.00748822539419214"),
    ] as [(String, String, UInt64, String)])
  func `a permanent random number is the specified hash`(
    seed: String, reference: String, numerator: UInt64, decimal: String
  ) {
    let number = PermanentRandomNumber(seed: seed, reference: reference, hash: sha256)
    #expect(number.numerator == numerator)
    #expect(number.decimal == decimal)
  }

  @Test func `the sample of a stratum is its smallest numbers`() throws {
    let draw = try StratifiedDraw(frame: frame, sizes: ["a": .count(2), "b": .all], seed: "s", hash: sha256)
    let a = draw.outcomes.filter { $0.unit.stratum == "a" }
    let drawn = a.filter(\.isSelected).map(\.number)
    let left = a.filter { !$0.isSelected }.map(\.number)
    #expect(drawn.count == 2)
    #expect(try #require(drawn.max()) < #require(left.min()))
    #expect(draw.outcomes.suffix(3).allSatisfy { $0.isSelected && $0.population == 3 && $0.size == 3 })
  }

  @Test func `equal numbers are told apart by reference`() throws {
    let draw = try StratifiedDraw(
      frame: frame.reversed(), sizes: ["a": .count(1), "b": .count(1)], seed: "s"
    ) { _ in
      Array(repeating: 7, count: 32)
    }
    #expect(draw.outcomes.filter(\.isSelected).map(\.unit.reference) == ["U7", "U1"])
  }

  @Test func `a larger sample contains the smaller one, whatever the order of the frame`() throws {
    let small = try StratifiedDraw(
      frame: frame, sizes: ["a": .count(2), "b": .count(1)], seed: "s", hash: sha256)
    let large = try StratifiedDraw(
      frame: frame.reversed(), sizes: ["a": .count(4), "b": .count(2)], seed: "s", hash: sha256)
    func drawn(_ draw: StratifiedDraw) -> Set<String> {
      Set(draw.outcomes.filter(\.isSelected).map(\.unit.reference))
    }
    #expect(drawn(small).count == 3)
    #expect(drawn(large).isSuperset(of: drawn(small)))
  }

  @Test(
    arguments: [
      (["a": .count(1)], .stratumWithoutSize("b")),
      (["a": .count(1), "b": .all, "c": .all], .unknownStratum("c")),
      (["a": .count(7), "b": .all], .sizeTooLarge(stratum: "a", size: 7, population: 6)),
      (["a": .count(-1), "b": .all], .negativeSize(stratum: "a", size: -1)),
      (["a": .all, "b": .count(0)], .nobodyDrawn(stratum: "b")),
    ] as [([String: StratifiedDraw.Size], DrawError)])
  func `sizes that do not fit the frame are refused`(sizes: [String: StratifiedDraw.Size], error: DrawError) {
    #expect(throws: error) { try StratifiedDraw(frame: frame, sizes: sizes, seed: "s", hash: sha256) }
  }

  @Test func `a frame with a doubled or an empty reference or stratum is refused`() {
    func draw(_ units: [StratifiedDraw.Unit]) throws(DrawError) {
      _ = try StratifiedDraw(frame: units, sizes: [:], seed: "s", hash: sha256)
    }
    #expect(throws: DrawError.doubledReference("U1")) { try draw([frame[0], frame[0]]) }
    #expect(throws: DrawError.emptyReference(row: 2)) {
      try draw([frame[0], .init(reference: "", stratum: "a")])
    }
    #expect(throws: DrawError.emptyStratum(row: 1)) { try draw([.init(reference: "x", stratum: "")]) }
  }
}

@Suite struct `A draw's description` {
  let text =
    #"{"seed":"2026","frame":"f.csv","reference":"code","strata":["area","size"],"sizes":{"n × g":"all","n × p":1}}"#
  let header = ["code", "area", "size"]
  let records = [["P001", "n", "p"], ["P002", "n", "p"], ["PÉ-3", "n", "g"]]

  @Test func `it draws from a header and its records`() throws {
    let spec = try DrawSpec(JSON(parsing: text.utf8))
    #expect(
      try spec.resultRows(header: header, records: records, hash: sha256) == [
        ["P001", "n × p", "2", "1", "0.23421919043176373", "1"],
        ["P002", "n × p", "2", "1", "0.85157635949252195", "0"],
        ["PÉ-3", "n × g", "1", "1", "0.05790229165294482", "1"],
      ])
  }

  @Test(
    arguments: [
      ("seed", nil, .missingKey(path: "seed")), ("seed", 12, .wrongValue(path: "seed", expected: .text)),
      ("sead", "x", .unknownKey(path: "sead")),
      ("strata", [], .wrongValue(path: "strata", expected: .texts)),
      ("strata", ["area", 1], .wrongValue(path: "strata[1]", expected: .text)),
      ("sizes", ["a": "some"], .wrongValue(path: "sizes.a", expected: .count(or: "all"))),
      ("sizes", ["a": 0], .wrongValue(path: "sizes.a", expected: .count(or: "all"))),
      ("sizes", ["a": 1.5], .wrongValue(path: "sizes.a", expected: .count(or: "all"))),
      ("sizes", [1], .wrongValue(path: "sizes", expected: .object)),
    ] as [(String, JSON?, DrawError)])
  func `an error names the key`(key: String, value: JSON?, error: DrawError) throws {
    var members = try #require(JSON(parsing: text.utf8).object)
    members[key] = value
    #expect(throws: error) { try DrawSpec(.object(members)) }
  }

  @Test func `columns absent or doubled and short records are refused`() throws {
    let spec = try DrawSpec(JSON(parsing: text.utf8))
    func rows(_ header: [String], _ records: [[String]]) throws(DrawError) {
      _ = try spec.resultRows(header: header, records: records, hash: sha256)
    }
    #expect(throws: DrawError.unknownColumn(key: "strata", column: "size")) {
      try rows(["code", "area"], [])
    }
    #expect(throws: DrawError.doubledColumn("code")) { try rows(["code", "code", "area", "size"], []) }
    #expect(throws: DrawError.wrongFieldCount(row: 1, expected: 3, found: 1)) { try rows(header, [["x"]]) }
  }
}
