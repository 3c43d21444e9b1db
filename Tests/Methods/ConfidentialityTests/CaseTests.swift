// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Foundation
import Kernel
import Testing

@Suite struct `Protecting the tables of a file` {
  static let names = [
    "e01-1d", "e02-2d", "e03-hier", "e04-3d", "e05-linked-counts", "e06-not-protectable",
  ]

  static func json(_ name: String) throws -> JSON {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "json"))
    return try JSON(parsing: Data(contentsOf: url))
  }

  @Test(arguments: names) func `hides about as few cells as the best known pattern`(name: String) throws {
    let json = try Self.json(name)
    let answer = try ProtectionCase(json: json).protected()
    guard case .protected(let hidden) = answer else {
      #expect(json["expect"]?.text == "not_protectable")
      return
    }
    #expect(json["expect"]?.text == "protected")
    let primary = json["primary"]?.list?.compactMap { $0.integer } ?? []
    let best = try #require(json["optimum"]?["secondary"]?.integer)
    #expect(Set(primary).isSubset(of: hidden))
    #expect(hidden.count - primary.count <= best + best / 10)
  }

  @Test func `answers in the layout of its files`() throws {
    let answer = try ProtectionCase(json: Self.json("e01-1d")).protected()
    #expect(
      answer.json(id: "e01-1d").canonical == #"{"id":"e01-1d","status":"protected","suppressed":[2,4,5]}"#)
    #expect(
      ProtectionAnswer.notProtectable.json(id: "x").canonical == #"{"id":"x","status":"not_protectable"}"#)
  }

  @Test(arguments: names.dropLast()) func `the audit finds each cell that is shown again`(name: String) throws
  {
    let table = try ProtectionCase(json: Self.json(name))
    guard case .protected(let hidden) = try table.protected() else {
      Issue.record("\(name) can be protected")
      return
    }
    #expect(Auditor.findings(in: table, hiding: Set(hidden)).isEmpty)
    for cell in hidden {
      #expect(!Auditor.findings(in: table, hiding: Set(hidden).subtracting([cell])).isEmpty, "cell \(cell)")
    }
  }

  @Test func `the audit refuses to hide a known zero and what must be shown`() throws {
    let table = try ProtectionCase(json: Self.json("e01-1d"))
    let findings = Auditor.findings(in: table, hiding: [0, 2, 4, 5, 6])
    #expect(findings.filter { $0.problem == .hiddenInVain }.map(\.key) == ["T", "scierie"])
  }

  @Test func `two tiny cells cover each other exactly and not enough`() throws {
    let table = try ProtectionCase(json: Self.json("e01-1d"))
    let findings = Auditor.findings(in: table, hiding: [2, 4])
    // garage lies between 0 and 79.2, cuisine between 0 and 79.2: enough above for neither.
    #expect(findings.map(\.key) == ["cuisine"])
    guard case .tooNarrow(let low, let high) = findings.first?.problem else {
      Issue.record("the interval is too narrow")
      return
    }
    #expect(abs(low) < 1e-6 && abs(high - 79.2) < 1e-6)
  }
}
