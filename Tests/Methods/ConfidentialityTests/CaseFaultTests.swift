// SPDX-License-Identifier: AGPL-3.0-or-later
import Confidentiality
import Kernel
import Testing

@Suite struct `A file that is no case to protect` {
  struct Fault: Sendable {
    let name: String
    let value: JSON
    let error: ProtectionCaseError

    init(_ name: String, _ value: JSON, _ error: ProtectionCaseError) {
      self.name = name
      self.value = value
      self.error = error
    }

    init(_ name: String, _ value: JSON, expected: JSONExpectation, at path: String? = nil) {
      self.init(name, value, .wrongValue(path: path ?? name, expected: expected))
    }
  }

  private static let measures = JSONExpectation.choice(["value", "frequency"])
  private static let rules: [String: JSON] = ["min_frequency": 3, "dominance_share": 0.85, "dominance_n": 1]

  private static func rules(_ name: String, _ value: JSON) -> JSON {
    .object(rules.merging([name: value]) { $1 })
  }

  static let faults = [
    Fault("schema", "essaim-disclosure-case/2", expected: .choice(["essaim-disclosure-case/1"])),
    Fault("schema", 1, expected: .choice(["essaim-disclosure-case/1"])),
    Fault("id", nil, .missingKey(path: "id")),
    Fault("id", 7, expected: .text),
    Fault("cells", nil, .missingKey(path: "cells")),
    Fault("cells", [:], expected: .list),
    Fault("cells", [3], expected: .object, at: "cells[0]"),
    Fault("equations", 3, expected: .list),
    Fault("equations", [["parts": [1]]], .missingKey(path: "equations[0].total")),
    Fault("equations", [["total": "0", "parts": [1]]], .unknownCell(path: "equations[0].total")),
    Fault("equations", [["total": 0, "parts": 1]], expected: .list, at: "equations[0].parts"),
    Fault("equations", [["total": 0, "parts": [1, 99]]], .unknownCell(path: "equations[0].parts[1]")),
    Fault("equations", [["total": 1, "parts": [2, 3]]], .sumDoesNotHold(total: 1)),
    Fault("measure", "mean", expected: measures),
    Fault("measure", ["value"], expected: measures),
    Fault("published_measures", "value", expected: .list),
    Fault("published_measures", ["value", "x"], expected: measures, at: "published_measures[1]"),
    Fault("rules", 3, expected: .object),
    Fault("rules", [:], .missingKey(path: "rules.min_frequency")),
    Fault("rules", rules("min_frequency", 1), expected: .whole(from: 2), at: "rules.min_frequency"),
    Fault("rules", rules("min_frequency", "3"), expected: .whole(from: 2), at: "rules.min_frequency"),
    Fault("rules", rules("dominance_share", 1.5), expected: .positiveShare, at: "rules.dominance_share"),
    Fault("rules", rules("dominance_share", "85"), expected: .positiveShare, at: "rules.dominance_share"),
    Fault("rules", rules("dominance_n", 2), .unsupportedRule(path: "rules.dominance_n")),
    Fault("rules", rules("dominance_n", "2"), expected: .number, at: "rules.dominance_n"),
    Fault("rules", rules("dominance", 0.7), .unknownKey(path: "rules.dominance")),
    Fault("protection", [:], .missingKey(path: "protection.relative")),
    Fault("protection", ["relative": "0.1"], expected: .positive, at: "protection.relative"),
    Fault("protection", ["relative": 0.1, "absolute": 5], .unknownKey(path: "protection.absolute")),
    Fault("known_bounds", [0, 50], expected: .object),
    Fault("known_bounds", ["lower": -5], .unsupportedRule(path: "known_bounds.lower")),
    Fault("known_bounds", ["lower": "0"], expected: .number, at: "known_bounds.lower"),
    Fault("known_bounds", ["upper": "50"], expected: .amount, at: "known_bounds.upper"),
    Fault("known_bounds", ["uper": 50], .unknownKey(path: "known_bounds.uper")),
    Fault("always_published", 0, expected: .list),
    Fault("always_published", [0, 77], .unknownCell(path: "always_published[1]")),
    Fault("always_published", ["0"], .unknownCell(path: "always_published[0]")),
    Fault("protect_against_contributors", "true", expected: .boolean),
    Fault("protect_against_contributor", true, .unknownKey(path: "protect_against_contributor")),
  ]

  @Test(arguments: faults) func `is refused by the place of its fault`(fault: Fault) throws {
    var members = try #require(`Protecting the tables of a file`.json("e01-1d").object)
    members[fault.name] = fault.value
    #expect(throws: fault.error) { try ProtectionCase(json: .object(members)) }
  }

  @Test(
    arguments: [
      ("id", 0, .wrongNumber(cell: 1)), ("id", "1", .wrongNumber(cell: 1)),
      ("id", nil, .missingKey(path: "cells[1].id")),
      ("keys", nil, .missingKey(path: "cells[1].keys")),
      ("keys", ["a", 2], .wrongValue(path: "cells[1].keys[1]", expected: .text)),
      ("frequency", -4, .wrongValue(path: "cells[1].frequency", expected: .whole(from: 0))),
      ("frequency", "4", .wrongValue(path: "cells[1].frequency", expected: .whole(from: 0))),
      ("value", -1, .wrongValue(path: "cells[1].value", expected: .amount)),
      ("value", "112", .wrongValue(path: "cells[1].value", expected: .amount)),
      ("top", nil, .missingKey(path: "cells[1].top")),
      ("top", 95, .wrongValue(path: "cells[1].top", expected: .list)),
      ("top", ["95"], .wrongValue(path: "cells[1].top[0]", expected: .amount)),
      ("top", [40, -1], .wrongValue(path: "cells[1].top[1]", expected: .amount)),
      ("top", [1_000], .contributionAboveValue(cell: 1)),
    ] as [(String, JSON?, ProtectionCaseError)])
  func `is refused by the cell that cannot be one`(
    name: String, value: JSON?, error: ProtectionCaseError
  ) throws {
    var members = try #require(`Protecting the tables of a file`.json("e01-1d").object)
    var cells = try #require(members["cells"]?.list)
    var cell = try #require(cells[1].object)
    cell[name] = value
    cells[1] = .object(cell)
    members["cells"] = .list(cells)
    #expect(throws: error) { try ProtectionCase(json: .object(members)) }
  }

  @Test func `says the place of each fault in the file, and none when the program is at fault`() {
    #expect(ProtectionCaseError.missingKey(path: "rules").path == "rules")
    #expect(ProtectionCaseError.wrongNumber(cell: 2).path == "cells[2].id")
    #expect(ProtectionCaseError.contributionAboveValue(cell: 2).path == "cells[2].top")
    #expect(ProtectionCaseError.sumDoesNotHold(total: 2).path == "cells[2]")
    #expect(ProtectionCaseError.unknownCell(path: "always_published[0]").path == "always_published[0]")
    #expect(ProtectionCaseError.auditFailed([]).path == nil)
  }

  @Test func `may leave out what a case may do without`() throws {
    var members = try #require(`Protecting the tables of a file`.json("e01-1d").object)
    for name in ["known_bounds", "always_published", "protect_against_contributors"] { members[name] = nil }
    let table = try ProtectionCase(json: .object(members))
    #expect(table.knownUpper == nil && table.alwaysPublished.isEmpty && !table.protectsAgainstContributors)
    members["known_bounds"] = ["lower": 0, "upper": 500]
    members["protect_against_contributors"] = true
    let bounded = try ProtectionCase(json: .object(members))
    #expect(bounded.knownUpper == 500 && bounded.protectsAgainstContributors)
  }
}
