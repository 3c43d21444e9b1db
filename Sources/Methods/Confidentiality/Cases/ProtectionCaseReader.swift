// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Reads the parts of a case, and says which is wrong.
///
/// A key that weakens the protection when it is lost is refused when its name is not known.
struct ProtectionCaseReader {
  private typealias Node = JSONNode<ProtectionCaseError>

  private static let schema = "essaim-disclosure-case/1"
  private static let keys: Set = [
    "schema", "id", "title", "dimensions", "cells", "equations", "measure", "published_measures", "rules",
    "protection", "known_bounds", "zero_cells", "always_published", "protect_against_contributors",
  ]
  private static let keysOfTheAnswer: Set = ["expect", "primary", "optimum"]

  private let file: Node

  init(_ json: JSON) throws(ProtectionCaseError) {
    file = Node(json)
    guard try file.required("schema").json.text == Self.schema else {
      throw .wrongValue(path: "schema", expected: .choice([Self.schema]))
    }
    try file.check(known: Self.keys.union(Self.keysOfTheAnswer))
  }

  func id() throws(ProtectionCaseError) -> String { try file.required("id").text() }

  func cells() throws(ProtectionCaseError) -> [ProtectionCase.Cell] {
    var cells: [ProtectionCase.Cell] = []
    for (place, node) in try file.required("cells").list().enumerated() {
      guard try node.required("id").json.integer == place else { throw .wrongNumber(cell: place) }
      let value = try Self.amount(node.required("value"))
      let largest = try node.required("top").list(of: Self.amount).max()
      guard (largest ?? 0) <= value + 1e-6 * max(1, value) else {
        throw .contributionAboveValue(cell: place)
      }
      cells.append(
        ProtectionCase.Cell(
          keys: try node.required("keys").texts(), frequency: try node.required("frequency").whole(from: 0),
          value: value, largest: largest))
    }
    return cells
  }

  private static func amount(_ node: Node) throws(ProtectionCaseError) -> Double {
    try node.number(.amount) { $0 >= 0 }
  }

  func equations(among count: Int) throws(ProtectionCaseError) -> [ProtectionCase.Equation] {
    try file.required("equations").list { (node) throws(ProtectionCaseError) in
      ProtectionCase.Equation(
        total: try Self.cell(node.required("total"), among: count),
        parts: try Self.cells(node.required("parts"), among: count))
    }
  }

  private static func cell(_ node: Node, among count: Int) throws(ProtectionCaseError) -> Int {
    guard let cell = node.json.integer, (0..<count).contains(cell) else {
      throw .unknownCell(path: node.path)
    }
    return cell
  }

  private static func cells(_ node: Node, among count: Int) throws(ProtectionCaseError) -> [Int] {
    try node.list { (node) throws(ProtectionCaseError) in try cell(node, among: count) }
  }

  func measure() throws(ProtectionCaseError) -> ProtectionCase.Measure {
    try file.required("measure").choice(of: ProtectionCase.Measure.self)
  }

  func publishedMeasures() throws(ProtectionCaseError) -> [ProtectionCase.Measure] {
    try file.required("published_measures").list { (node) throws(ProtectionCaseError) in
      try node.choice(of: ProtectionCase.Measure.self)
    }
  }

  func rules() throws(ProtectionCaseError) -> DisclosureRules {
    let rules = try file.required("rules")
    try rules.check(known: ["min_frequency", "dominance_share", "dominance_n"])
    let minimum = try rules.required("min_frequency").whole(from: 2)
    let share = try rules.required("dominance_share").number(.positiveShare) { $0 > 0 && $0 <= 1 }
    try Self.check(rules, "dominance_n", is: 1)
    let protection = try file.required("protection")
    try protection.check(known: ["relative"])
    let room = try protection.required("relative").number(.positive) { $0 > 0 }
    return DisclosureRules(
      minimumRespondents: minimum, minimumForAmounts: max(10, minimum), dominance: share, relativeRoom: room)
  }

  func knownUpper() throws(ProtectionCaseError) -> Double? {
    guard let bounds = file.member("known_bounds") else { return nil }
    try bounds.check(known: ["lower", "upper"])
    try Self.check(bounds, "lower", is: 0)
    guard let upper = bounds.member("upper") else { return nil }
    return try Self.amount(upper)
  }

  /// Refuses a rule that asks for something else than the one value supported.
  private static func check(
    _ node: Node, _ name: String, is supported: Double
  ) throws(ProtectionCaseError) {
    guard let rule = node.member(name) else { return }
    guard try rule.number() == supported else { throw .unsupportedRule(path: rule.path) }
  }

  func alwaysPublished(among count: Int) throws(ProtectionCaseError) -> Set<Int> {
    guard let list = file.member("always_published") else { return [] }
    return Set(try Self.cells(list, among: count))
  }

  func protectsAgainstContributors() throws(ProtectionCaseError) -> Bool {
    try file.member("protect_against_contributors")?.boolean() ?? false
  }

  func checkSums(
    _ cells: [ProtectionCase.Cell], _ equations: [ProtectionCase.Equation]
  ) throws(ProtectionCaseError) {
    for equation in equations {
      let total = cells[equation.total]
      let value = equation.parts.reduce(0) { $0 + cells[$1].value }
      let frequency = equation.parts.reduce(0) { $0 + cells[$1].frequency }
      guard frequency == total.frequency, abs(value - total.value) <= 1e-6 * max(1, total.value) else {
        throw .sumDoesNotHold(total: equation.total)
      }
    }
  }
}
