// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A value of a specification with the path that leads to it, so that errors can name it.
struct SpecValue {
  let json: JSON
  let path: String

  func member(_ name: String) -> SpecValue? {
    json[name].map { SpecValue(json: $0, path: path.isEmpty ? name : "\(path).\(name)") }
  }

  func required(_ name: String) throws(EstimationError) -> SpecValue {
    guard let value = member(name) else { throw .missingKey(path: path.isEmpty ? name : "\(path).\(name)") }
    return value
  }

  /// Refuses names outside `known`, apart those of `unsupported`.
  func check(known: Set<String>, unsupported: Set<String> = []) throws(EstimationError) {
    guard let object = json.object else { throw .wrongValue(path: path, expected: "object") }
    for name in object.keys.sorted() {
      let full = path.isEmpty ? name : "\(path).\(name)"
      if unsupported.contains(name) { throw .unsupported(path: full, what: name) }
      if !known.contains(name) { throw .unknownKey(path: full) }
    }
  }

  func text() throws(EstimationError) -> String {
    guard let text = json.text else { throw .wrongValue(path: path, expected: "text") }
    return text
  }

  func boolean() throws(EstimationError) -> Bool {
    guard let value = json.boolean else { throw .wrongValue(path: path, expected: "true or false") }
    return value
  }

  func number() throws(EstimationError) -> Double {
    guard let number = json.number else { throw .wrongValue(path: path, expected: "number") }
    return number
  }

  func list() throws(EstimationError) -> [SpecValue] {
    guard let list = json.list else { throw .wrongValue(path: path, expected: "list") }
    return list.enumerated().map { SpecValue(json: $1, path: "\(path)[\($0)]") }
  }

  func texts() throws(EstimationError) -> [String] {
    var texts: [String] = []
    for value in try list() { texts.append(try value.text()) }
    return texts
  }

  /// One of the names of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ kind: Choice.Type) throws(EstimationError) -> Choice {
    let text = try text()
    guard let choice = Choice(rawValue: text) else { throw .unsupported(path: path, what: text) }
    return choice
  }
}
