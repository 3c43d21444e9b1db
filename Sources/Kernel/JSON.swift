// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

/// A JSON value. Written, it is always the same bytes for the same value.
public enum JSON: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number; written as the shortest digits that read back to it. One that is not finite is written `null`.
  case number(Double)
  /// A text.
  case text(String)
  /// A list.
  case list([JSON])
  /// A set of named values.
  case object([String: JSON])

  /// A whole number.
  public static func integer(_ value: Int) -> JSON { .number(Double(value)) }

  /// A text or, when there is none, `null`.
  public static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  /// A number or, when there is none, `null`.
  public static func optional(_ number: Double?) -> JSON { number.map { .number($0) } ?? .null }

  /// A whole number or, when there is none, `null`.
  public static func optional(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A list.
  public init(arrayLiteral elements: JSON...) { self = .list(elements) }
  /// An object; of two values with one name the last is kept.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}

extension JSON {
  /// The value of `name` in an object, or nil.
  public subscript(name: String) -> JSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text, when it is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The number, when it is one.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
  /// The whole number, when it is one.
  public var integer: Int? { number.flatMap { Int(exactly: $0) } }
  /// The truth value, when it is one.
  public var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  /// The elements, when it is a list.
  public var list: [JSON]? { if case .list(let elements) = self { elements } else { nil } }
  /// The named values, when it is an object.
  public var object: [String: JSON]? { if case .object(let members) = self { members } else { nil } }
}

extension JSON {
  /// The canonical text: names in order of their code points, no white space, shortest numbers.
  ///
  /// - Source: RFC 8785, except that names are sorted by code point, not by UTF-16 unit.
  public var canonical: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The text on several lines, two spaces by level, names in order, with a line end at the end.
  public var pretty: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let number): text += Self.digits(of: number)
    case .text(let value): Self.write(value, to: &text)
    case .list(let elements):
      Self.write(elements, between: "[", "]", to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      let sorted = members.sorted { $0.key.precedes($1.key) }
      Self.write(sorted, between: "{", "}", to: &text, indent: indent) { member, text, indent in
        Self.write(member.key, to: &text)
        text += indent == nil ? ":" : ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between opening: String, _ closing: String, to text: inout String, indent: Int?,
    _ writeElement: (Element, inout String, Int?) -> Void
  ) {
    text += opening
    let inner = indent.map { $0 + 2 }
    for (place, element) in elements.enumerated() {
      if place > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      writeElement(element, &text, inner)
    }
    if let indent, !elements.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += closing
  }

  private static func digits(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return "\(number)"
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case let control where control.value < 0x20:
        text += "\\u00" + [UInt8(control.value)].hexadecimal
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// Why a text is not the JSON expected.
public struct JSONError: Error, Hashable, Sendable {
  /// What the reader says.
  public let reason: String

  /// An error with what the reader says.
  public init(reason: String) { self.reason = reason }
}

extension JSON: Decodable {
  /// The value written in `bytes`, in UTF-8.
  ///
  /// - Throws: `JSONError` when they are not JSON, or nested more than 512 levels deep.
  public init(parsing bytes: some Sequence<UInt8>) throws(JSONError) {
    do {
      self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    } catch let DecodingError.dataCorrupted(context) {
      let cause = context.underlyingError.map { ($0 as NSError).userInfo["NSDebugDescription"] as? String }
      throw JSONError(reason: (cause ?? nil) ?? context.debugDescription)
    } catch {
      throw JSONError(reason: String(describing: error))
    }
  }

  /// The value that a decoder of JSON holds.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .boolean(truth)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let elements = try? value.decode([JSON].self) {
      self = .list(elements)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }
}
