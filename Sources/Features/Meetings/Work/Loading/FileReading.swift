// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// A value of a file of meetings, with its place, for problems that say where they are.
typealias FileNode = JSONNode<Never>

/// Reads the values of a file of meetings, and gathers all that is wrong instead of stopping at the first.
struct FileReading {
  private(set) var problems: [MeetingsFileProblem] = []

  mutating func note(_ reason: MeetingsFileProblem.Reason, at node: FileNode) {
    problems.append(MeetingsFileProblem(path: node.path, reason: reason))
  }

  /// Notes each key of an object that is none of `known`: a misspelt one would be lost, and the seats with it.
  mutating func check(_ node: FileNode, known: Set<String>) {
    for key in (node.json.object ?? [:]).keys.sorted() where !known.contains(key) {
      note(.unknownKey, at: node[key])
    }
  }

  /// One line of text, or the empty text when there is none.
  mutating func text(_ node: FileNode) -> String {
    if node.isAbsent { note(.missing, at: node) }
    return optionalText(node) ?? ""
  }

  /// One line of text when there is one.
  mutating func optionalText(_ node: FileNode) -> String? {
    if node.isAbsent { return nil }
    guard let text = node.json.text?.trimmed else {
      note(.notAText, at: node)
      return nil
    }
    if text.isEmpty { note(.empty, at: node) }
    if text.unicodeScalars.count > 300 { note(.tooLong, at: node) }
    if !text.isOneLine { note(.unprintable, at: node) }
    return text
  }

  /// A truth value; false when there is none.
  mutating func boolean(_ node: FileNode) -> Bool {
    if node.isAbsent { return false }
    if node.json.boolean == nil { note(.notABoolean, at: node) }
    return node.json.boolean ?? false
  }

  /// A whole number from 1 on, when there is one.
  mutating func optionalNumber(_ node: FileNode) -> Int? {
    if node.isAbsent { return nil }
    guard let number = node.json.integer, (1...1_000_000).contains(number) else {
      note(.notAPositiveNumber, at: node)
      return nil
    }
    return number
  }

  /// The elements of a list; none when there is no list.
  mutating func elements(_ node: FileNode) -> [FileNode] {
    if node.isAbsent { return [] }
    guard let elements = node.elements else {
      note(.notAList, at: node)
      return []
    }
    for element in elements where element.json.object == nil { note(.notAnObject, at: element) }
    return elements.filter { $0.json.object != nil }
  }

  /// A time of the day written `14:30`, in minutes.
  mutating func time(_ node: FileNode) -> Int {
    let parts = (node.json.text ?? "").utf8.split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count == 2 ? Int(String(decoding: $0, as: UTF8.self)) : nil }
    guard parts.count == 2, numbers.count == 2, (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1])
    else {
      note(node.isAbsent ? .missing : .notATime, at: node)
      return 0
    }
    return numbers[0] * 60 + numbers[1]
  }
}
