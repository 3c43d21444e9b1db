// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Reads the parts of a case, and says which is wrong.
struct ProtectionCaseReader {
  let json: JSON

  func checkSchema() throws(ProtectionCaseError) {
    let schema = try text("schema")
    guard schema == "essaim-disclosure-case/1" else { throw .otherSchema(schema) }
  }

  func text(_ name: String) throws(ProtectionCaseError) -> String {
    guard let text = json[name]?.text else { throw .unreadable(place: name) }
    return text
  }

  func cells() throws(ProtectionCaseError) -> [ProtectionCase.Cell] {
    guard let list = json["cells"]?.list else { throw .unreadable(place: "cells") }
    var cells: [ProtectionCase.Cell] = []
    for (place, cell) in list.enumerated() {
      guard cell["id"]?.integer == place, let frequency = cell["frequency"]?.integer, frequency >= 0,
        let value = cell["value"]?.number, value >= 0, let keys = cell["keys"]?.list,
        let top = cell["top"]?.list
      else { throw .unreadable(place: "cells[\(place)]") }
      let largest = top.compactMap(\.number).max()
      guard (largest ?? 0) <= value + 1e-6 * max(1, value) else {
        throw .unreadable(place: "cells[\(place)].top")
      }
      cells.append(.init(keys: keys.compactMap(\.text), frequency: frequency, value: value, largest: largest))
    }
    return cells
  }

  func equations(among count: Int) throws(ProtectionCaseError) -> [ProtectionCase.Equation] {
    guard let list = json["equations"]?.list else { throw .unreadable(place: "equations") }
    var equations: [ProtectionCase.Equation] = []
    for (place, equation) in list.enumerated() {
      guard let total = equation["total"]?.integer, let parts = equation["parts"]?.list?.map(\.integer) else {
        throw .unreadable(place: "equations[\(place)]")
      }
      let known = parts.compactMap { $0 }
      guard known.count == parts.count, ([total] + known).allSatisfy((0..<count).contains) else {
        throw .unreadable(place: "equations[\(place)]")
      }
      equations.append(.init(total: total, parts: known))
    }
    return equations
  }

  func measure(_ value: JSON?, in place: String) throws(ProtectionCaseError) -> ProtectionCase.Measure {
    guard let measure = value?.text.flatMap(ProtectionCase.Measure.init(rawValue:)) else {
      throw .unreadable(place: place)
    }
    return measure
  }

  func publishedMeasures() throws(ProtectionCaseError) -> [ProtectionCase.Measure] {
    guard let list = json["published_measures"]?.list else { throw .unreadable(place: "published_measures") }
    var measures: [ProtectionCase.Measure] = []
    for value in list { measures.append(try measure(value, in: "published_measures")) }
    return measures
  }

  func rules() throws(ProtectionCaseError) -> DisclosureRules {
    guard let minimum = json["rules"]?["min_frequency"]?.integer, minimum >= 2,
      let share = json["rules"]?["dominance_share"]?.number, share > 0, share <= 1
    else { throw .unreadable(place: "rules") }
    guard json["rules"]?["dominance_n"]?.integer ?? 1 == 1 else { throw .unsupportedRule("dominance_n") }
    guard json["known_bounds"]?["lower"]?.number ?? 0 == 0 else {
      throw .unsupportedRule("known_bounds.lower")
    }
    guard let room = json["protection"]?["relative"]?.number, room > 0 else {
      throw .unreadable(place: "protection.relative")
    }
    return DisclosureRules(
      minimumRespondents: minimum, minimumForAmounts: max(10, minimum), dominance: share, relativeRoom: room)
  }

  func alwaysPublished(among count: Int) throws(ProtectionCaseError) -> Set<Int> {
    let list = json["always_published"]?.list ?? []
    let ids = list.compactMap(\.integer)
    guard ids.count == list.count, ids.allSatisfy((0..<count).contains) else {
      throw .unreadable(place: "always_published")
    }
    return Set(ids)
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
