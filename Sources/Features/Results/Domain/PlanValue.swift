// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A value of a plan with the path that leads to it, so that errors can name it.
struct PlanValue {
  let json: JSON
  var path = ""

  func member(_ name: String) -> PlanValue? {
    guard let value = json[name], value != .null else { return nil }
    return PlanValue(json: value, path: path.isEmpty ? name : "\(path).\(name)")
  }

  func required(_ name: String) throws(PlanError) -> PlanValue {
    guard let value = member(name) else { throw .missingKey(path: path.isEmpty ? name : "\(path).\(name)") }
    return value
  }

  func check(known: Set<String>) throws(PlanError) {
    guard let object = json.object else { throw .wrongValue(path: path, expected: "object") }
    if let name = object.keys.sorted().first(where: { !known.contains($0) }) {
      throw .unknownKey(path: path.isEmpty ? name : "\(path).\(name)")
    }
  }

  func text() throws(PlanError) -> String {
    guard let text = json.text, !text.trimmed.isEmpty else { throw .wrongValue(path: path, expected: "text") }
    return text
  }

  func text(_ name: String) throws(PlanError) -> String { try required(name).text() }

  func optionalText(_ name: String) throws(PlanError) -> String? { try member(name)?.text() }

  func whole(from least: Int, to most: Int = .max) throws(PlanError) -> Int {
    guard let number = json.integer, (least...most).contains(number) else {
      throw .wrongValue(path: path, expected: "whole number, \(least) or more")
    }
    return number
  }

  func list() throws(PlanError) -> [PlanValue] {
    guard let list = json.list, !list.isEmpty else { throw .wrongValue(path: path, expected: "list") }
    return list.enumerated().map { PlanValue(json: $1, path: "\(path)[\($0)]") }
  }

  func texts() throws(PlanError) -> [String] {
    var texts: [String] = []
    for value in try list() { texts.append(try value.text()) }
    return texts
  }
}
