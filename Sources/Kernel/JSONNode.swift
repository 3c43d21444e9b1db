// SPDX-License-Identifier: AGPL-3.0-or-later

/// An error that says where a JSON document is not what its reader expects.
public protocol JSONReadingError: Error {
  /// The key at `path` is missing.
  static func missingKey(path: String) -> Self
  /// The key at `path` is not known.
  static func unknownKey(path: String) -> Self
  /// The value at `path` is not the one expected.
  static func wrongValue(path: String, expected: JSONExpectation) -> Self
}

/// A value of a JSON document with the path that leads to it, `estimates[0].level`, so that a problem can say
/// where it is. An absent value and `null` are the same.
///
/// A reader that stops at the first problem names its error, `JSONNode<PlanError>`, and calls what throws it.
/// A reader that gathers problems throws none, `JSONNode<Never>`, and asks for values and paths.
public struct JSONNode<Problem>: Hashable, Sendable {
  /// The value.
  public let json: JSON
  /// The keys and places that lead to it, empty for the document itself.
  public let path: String

  /// A document or, with a path, a value of one.
  public init(_ json: JSON, path: String = "") {
    self.json = json
    self.path = path
  }

  /// Whether there is no value.
  public var isAbsent: Bool { json == .null }

  /// The node of `name` in an object, absent when there is none.
  public subscript(name: String) -> JSONNode {
    JSONNode(json[name] ?? .null, path: path.isEmpty ? name : "\(path).\(name)")
  }

  /// The node of `name` in an object, or nil when it is absent.
  public func member(_ name: String) -> JSONNode? {
    let member = self[name]
    return member.isAbsent ? nil : member
  }

  /// The elements, when it is a list.
  public var elements: [JSONNode]? {
    json.list?.enumerated().map { JSONNode($1, path: "\(path)[\($0)]") }
  }
}

extension JSONNode where Problem: JSONReadingError {
  /// The node of `name`, which must be there.
  public func required(_ name: String) throws(Problem) -> JSONNode {
    let member = self[name]
    guard !member.isAbsent else { throw .missingKey(path: member.path) }
    return member
  }

  /// Refuses what is not an object, and names outside `known`.
  public func check(known: Set<String>) throws(Problem) {
    guard let object = json.object else { throw .wrongValue(path: path, expected: .object) }
    guard let stranger = object.keys.sorted().first(where: { !known.contains($0) }) else { return }
    throw .unknownKey(path: self[stranger].path)
  }

  /// The text.
  public func text() throws(Problem) -> String {
    guard let text = json.text else { throw .wrongValue(path: path, expected: .text) }
    return text
  }

  /// The text, which must hold more than white space.
  public func filledText() throws(Problem) -> String {
    guard let text = json.text, !text.trimmed.isEmpty else {
      throw .wrongValue(path: path, expected: .text)
    }
    return text
  }

  /// The truth value.
  public func boolean() throws(Problem) -> Bool {
    guard let value = json.boolean else { throw .wrongValue(path: path, expected: .boolean) }
    return value
  }

  /// The number.
  public func number() throws(Problem) -> Double {
    guard let number = json.number else { throw .wrongValue(path: path, expected: .number) }
    return number
  }

  /// The whole number, from `least` to `most`.
  public func whole(from least: Int, to most: Int = .max) throws(Problem) -> Int {
    guard let number = json.integer, number >= least, number <= most else {
      throw .wrongValue(path: path, expected: .whole(atLeast: least))
    }
    return number
  }

  /// The elements of the list.
  public func list() throws(Problem) -> [JSONNode] {
    guard let elements else { throw .wrongValue(path: path, expected: .list) }
    return elements
  }

  /// The elements of the list, which must be texts.
  public func texts() throws(Problem) -> [String] {
    var texts: [String] = []
    for element in try list() { texts.append(try element.text()) }
    return texts
  }
}
