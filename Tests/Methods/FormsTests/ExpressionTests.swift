// SPDX-License-Identifier: AGPL-3.0-or-later
import Chance
import Forms
import Foundation
import Kernel
import Testing

@Suite struct `An expression` {
  private func value(_ source: String, _ values: [String: String] = [:]) throws -> ExpressionValue {
    try Expression(source).value(in: ExpressionContext(values: values, clock: .sample))
  }

  @Test func `gives what other implementations of ODK agree on`() throws {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/expressions", withExtension: "json"))
    let fixture = try JSONDecoder().decode(ExpressionFixture.self, from: Data(contentsOf: url))
    for item in fixture.cases {
      let found = item.answer(among: fixture.values)
      #expect(found == item.wanted, "\(item.id) \(item.expression)")
    }
    #expect(fixture.cases.count >= 40)
  }

  @Test(arguments: [
    ("1 - 2 - 3", "-4"), ("2 * (3 + 4)", "14"), ("5 mod 2", "1"), ("1 div 4", "0.25"), (".5 + 1.", "1.5"),
    ("'a' = \"a\"", "true"), ("1 < 2 = true()", "true"), ("1 div 0", "Infinity"), ("'' + 1", "NaN"),
    ("true() or 1 div 0 = 0", "true"), ("--3", "3"), ("1 div 1000000", "0.000001"),
    ("10000000000 * 10000000000", "100000000000000000000"), ("round(2.5)", "3"), ("round(-2.5)", "-2"),
    ("round(1250, -2)", "1300"), ("int(-2.7)", "-2"), ("max(1, 3, 2)", "3"), ("min(1, '')", "NaN"),
    ("substr('bocage', 0, 2)", "bo"), ("substr('bocage', -3)", "age"), ("concat('a', 1, true())", "a1true"),
    ("normalize-space(' a  b ')", "a b"), ("selected-at('a b c', 1)", "b"), ("selected-at('a', 4)", ""),
    ("count-selected(' a b ')", "2"), ("boolean-from-string('1')", "true"), ("coalesce('', 'b')", "b"),
    ("starts-with('bocage', 'bo')", "true"), ("today()", "2017-07-05"),
    ("today() + 1 = date('2017-07-06')", "true"),
    ("date('2017-07-05') >= today()", "true"), ("string-length('é')", "1"),
    ("if(2 > 1, 'oui', 'non')", "oui"),
  ])
  func `follows XPath 1.0`(source: String, expected: String) throws {
    #expect(try value(source).text == expected)
  }

  @Test(arguments: [
    ("number('.')", "NaN"), ("'.' + 1", "NaN"), ("number('-.')", "NaN"), ("number('.5')", "0.5"),
    ("round(0.49999999999999994)", "0"), ("round(0.5)", "1"), ("round(-0.5)", "0"), ("round(-0.6)", "-1"),
    ("round(2.675, 2)", "2.68"),
  ])
  func `takes no point for a number, and rounds what is just below one half down`(
    source: String, expected: String
  ) throws {
    #expect(try value(source).text == expected)
  }

  @Test(arguments: [
    (". <= now()", "2016-01-01", true), (". <= now()", "2017-07-05", true),
    (". <= now()", "2017-07-06", false),
    ("now() > date('2010-01-01')", "", true), ("now() - today() < 1", "", true),
    ("now() = '2017-07-05T12:00:00Z'", "", true), ("'2017-07-05T12:00:01Z' > now()", "", true),
    ("'2017-07-05T25:00:00Z' > now()", "", false),
  ])
  func `compares now() with days and with moments that were kept`(
    source: String, current: String, expected: Bool
  ) throws {
    let context = ExpressionContext(values: [:], current: current, clock: .sample)
    #expect(try Expression(source).value(in: context) == .boolean(expected))
  }

  @Test func `does not find today in the future just after midnight`() throws {
    // In Paris it is the 5th, half past midnight; in Greenwich still the 4th.
    let clock = FormClock(today: Day(number: 17_352), now: Instant(milliseconds: 1_499_207_400_000))
    let context = ExpressionContext(values: [:], current: "2017-07-05", clock: clock)
    #expect(try Expression(". <= now()").value(in: context) == .boolean(true))
    #expect(try Expression("now()").value(in: context).text == "2017-07-04T22:30:00Z")
  }

  @Test(arguments: [
    ("1 +", ExpressionError.unexpected(nil, position: 4)), ("'abc", .unclosed(position: 1)),
    ("1 2", .unexpected("2", position: 3)), ("${a", .unclosed(position: 1)),
    ("1 # 2", .unexpectedCharacter(position: 3)),
    ("majuscule('a')", .unknownFunction("majuscule", position: 1)),
    ("not(1, 2)", .wrongArguments("not", position: 1)), ("sum('a')", .referenceExpected("sum", position: 1)),
    ("", .unexpected(nil, position: 1)), ("concat('a',)", .unexpected(")", position: 12)),
  ])
  func `that is wrong says where`(source: String, expected: ExpressionError) {
    let error = #expect(throws: ExpressionError.self) { try Expression(source) }
    #expect(error == expected)
  }

  @Test func `is bounded in length, depth and steps`() throws {
    let long = String(repeating: " ", count: 10_001)
    #expect(throws: ExpressionError.tooLong) { try Expression(long) }
    for deep in ["(", "-", "not("] {
      #expect(throws: ExpressionError.tooDeep) { try Expression(String(repeating: deep, count: 2_000)) }
    }
    let chain = String(repeating: "1+", count: 4_000) + "1"
    #expect(throws: ExpressionError.tooDeep) { try Expression(chain) }
    let wide = "concat(" + String(repeating: "${a},", count: 900) + "'')"
    let text = String(repeating: "a", count: 10_000)
    #expect(throws: ExpressionError.tooCostly) { try value(wide, ["a": text]) }
  }

  @Test(arguments: [
    ("[0-9]{5}", "01400", true), ("[0-9]{5}", "014001", false),
    ("^(0|\\+33)[1-9]\\d{8}$", "0240123456", true),
    ("a|bc", "bc", true), ("(?:ab)+", "ababab", true), ("[^a-c]*", "xyz", true), ("[^a-c]*", "xbz", false),
    ("a{2,3}", "aaaa", false), ("\\.", ".", true), ("é?", "", true),
  ])
  func `compares a whole text to a pattern`(pattern: String, text: String, matches: Bool) throws {
    #expect(try value("regex(${t}, '\(pattern)')", ["t": text]) == .boolean(matches))
  }

  @Test func `refuses a pattern that is not one, and none takes long`() throws {
    for pattern in ["(", "[a", "*", "a{3,2}", "(?=a)", "a{9999}"] {
      #expect(throws: ExpressionError.badPattern(pattern)) { try value("regex('a', '\(pattern)')") }
    }
    let text = String(repeating: "a", count: 3_000) + "b"
    #expect(try value("regex(${t}, '(a*)*')", ["t": text]) == .boolean(false))
    #expect(throws: ExpressionError.tooCostly) {
      try value("regex(${t}, '(a{0,1000}){1000}')", ["t": text])
    }
  }

  @Test func `made at random never crashes, and ends`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var chance = SeededChance(seed: seed)
    let words = [
      "1", "0.5", "'a'", "${x}", ".", "+", "-", "*", "div", "mod", "=", "!=", "<", "and", "or", "(", ")", ",",
      "if(", "selected(", "substr(", "round(", "regex(", "concat(", "date(", "sum(", "é", "$", "'", "int(",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let source = (0..<Int.random(in: 1...9, using: &chance)).compactMap { _ in
        words.randomElement(using: &chance)
      }.joined(separator: " ")
      guard let expression = try? Expression(source) else { continue }
      read += 1
      let context = ExpressionContext(values: ["x": "12"], current: "7", clock: .sample)
      let first = Result { try expression.value(in: context).text }
      let second = Result { try expression.value(in: context).text }
      #expect((try? first.get()) == (try? second.get()), "seed \(seed): \(source)")
    }
    #expect(read > 100, "seed \(seed)")
  }
}
