// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Why the body of a form cannot be read.
public enum FormFieldsError: Error, Hashable, Sendable {
  /// It is not `application/x-www-form-urlencoded`.
  case notAForm
  /// It has more fields, or a longer one, than any form of ours.
  case tooLarge
  /// A name or a value is not UTF-8, holds U+0000, or a `%` without its two digits.
  case malformed
  /// The connection was lost before its end.
  case cutShort
  /// Its token is missing or is not the one given to this browser.
  case forged
}

/// What a form sent: names and values in the order of the page, a name as often as it came.
public struct FormFields: Hashable, Sendable {
  /// The pairs, in order.
  public let pairs: [(name: String, value: String)]

  /// The most pairs a form may have.
  public static let maximumPairs = 2_000
  /// The longest value, in bytes.
  public static let maximumValueBytes = 65_536

  /// Fields made of these pairs.
  public init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

  /// The fields of a body or of a query, `a=1&b=x+y&b=%C3%A9`.
  ///
  /// - Throws: `.tooLarge` or `.malformed`.
  public init(parsing bytes: some Sequence<UInt8>) throws(FormFieldsError) {
    var pairs: [(name: String, value: String)] = []
    for part in Array(bytes).split(separator: UInt8(ascii: "&")) {
      guard pairs.count < Self.maximumPairs else { throw .tooLarge }
      let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      pairs.append((try Self.decoded(halves[0]), try Self.decoded(halves.count > 1 ? halves[1] : [])))
    }
    self.pairs = pairs
  }

  /// The first value of `name`, or nil when the form has no such field.
  public subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The first value of `name` without the spaces around it, or the empty text.
  public func text(_ name: String) -> String { self[name]?.trimmed ?? "" }

  /// Every value of `name`, in order.
  public func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// Whether both hold the same pairs in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0.name == $1.name && $0.value == $1.value }
  }

  /// Feeds the pairs to the hasher.
  public func hash(into hasher: inout Hasher) {
    for pair in pairs {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) throws(FormFieldsError) -> String {
    guard bytes.count <= maximumValueBytes * 3 else { throw .tooLarge }
    var output: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      switch bytes[place] {
      case UInt8(ascii: "+"): output.append(0x20)
      case UInt8(ascii: "%"):
        guard place + 2 < bytes.endIndex, let high = bytes[place + 1].hexadecimalValue,
          let low = bytes[place + 2].hexadecimalValue
        else { throw .malformed }
        output.append(high << 4 | low)
        place += 2
      case let byte: output.append(byte)
      }
      place += 1
    }
    guard output.count <= maximumValueBytes else { throw .tooLarge }
    guard !output.contains(0), let text = String(validating: output, as: UTF8.self) else { throw .malformed }
    return text
  }
}
