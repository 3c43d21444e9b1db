// SPDX-License-Identifier: AGPL-3.0-or-later

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
    try object()
    let member = self[name]
    guard !member.isAbsent else { throw .missingKey(path: member.path) }
    return member
  }

  /// The named values.
  @discardableResult
  public func object() throws(Problem) -> [String: JSON] {
    guard let members = json.object else { throw .wrongValue(path: path, expected: .object) }
    return members
  }

  /// Refuses what is not an object, and names outside `known`.
  public func check(known: Set<String>) throws(Problem) {
    guard let stranger = try object().keys.sorted().first(where: { !known.contains($0) }) else { return }
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

  /// The number, which must be what `expected` says as far as `isExpected` tells.
  public func number(
    _ expected: JSONExpectation, where isExpected: (Double) -> Bool
  ) throws(Problem) -> Double {
    guard let number = json.number, isExpected(number) else {
      throw .wrongValue(path: path, expected: expected)
    }
    return number
  }

  /// The whole number, from `least` to `most` when there is a most.
  public func whole(from least: Int, to most: Int? = nil) throws(Problem) -> Int {
    guard let number = json.integer, number >= least, number <= most ?? .max else {
      throw .wrongValue(path: path, expected: .whole(from: least, to: most))
    }
    return number
  }

  /// The value that the text names, one of an enumeration.
  public func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of choices: Choice.Type
  ) throws(Problem) -> Choice {
    guard let choice = json.text.flatMap(Choice.init) else {
      throw .wrongValue(path: path, expected: .choice(choices.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// The elements of the list.
  public func list() throws(Problem) -> [JSONNode] {
    guard let elements else { throw .wrongValue(path: path, expected: .list) }
    return elements
  }

  /// The elements of the list, which must be texts.
  public func texts() throws(Problem) -> [String] {
    try list { (element) throws(Problem) in try element.text() }
  }

  /// What `read` makes of each element of the list.
  public func list<Element>(
    of read: (JSONNode) throws(Problem) -> Element
  ) throws(Problem) -> [Element] {
    var elements: [Element] = []
    for element in try list() { elements.append(try read(element)) }
    return elements
  }
}
