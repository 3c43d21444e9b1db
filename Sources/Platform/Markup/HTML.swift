// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A piece of HTML, written by interpolation: what is literal is trusted, every value is escaped by its type.
///
/// A type without an overload of `appendInterpolation` does not compile.
public struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The bytes, in UTF-8.
  public private(set) var bytes: [UInt8]

  /// Nothing.
  public static let empty: HTML = ""

  /// A trusted piece, without values.
  public init(stringLiteral value: String) { bytes = Array(value.utf8) }

  /// What an interpolation wrote.
  public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// The pieces one after the other.
  public init(joining pieces: some Sequence<HTML>) { bytes = pieces.flatMap(\.bytes) }

  /// Markup made by another part of the program that answers for it (a drawing).
  public init(trusted markup: String) { bytes = Array(markup.utf8) }

  /// The text of the bytes.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it holds nothing.
  public var isEmpty: Bool { bytes.isEmpty }

  /// One piece after the other.
  public static func + (left: HTML, right: HTML) -> HTML { HTML(joining: [left, right]) }
}

extension HTML {
  /// Where the pieces and values of a piece of HTML are put together.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    /// Room for about `literalCapacity` bytes of literals.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    /// A trusted literal.
    public mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }

    /// A text, escaped for content and for quoted attributes alike.
    public mutating func appendInterpolation(_ text: String) { bytes.append(escaping: text) }

    /// A text when there is one.
    public mutating func appendInterpolation(_ text: String?) {
      if let text { bytes.append(escaping: text) }
    }

    /// A whole number, in plain digits: for attributes. People are shown numbers as texts of their language.
    public mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// An identifier.
    public mutating func appendInterpolation<Subject>(_ id: ID<Subject>) {
      bytes.append(contentsOf: id.text.utf8)
    }

    /// An address.
    public mutating func appendInterpolation(_ address: Address) { bytes.append(escaping: address.text) }

    /// A piece of HTML, as it is.
    public mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    /// A piece of HTML when there is one.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(contentsOf: html.bytes) }
    }

    /// A view.
    public mutating func appendInterpolation(_ view: some View) {
      bytes.append(contentsOf: view.body.bytes)
    }

    /// The pieces made of each element.
    public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ piece: (Elements.Element) -> HTML
    ) {
      for element in elements { bytes.append(contentsOf: piece(element).bytes) }
    }

    /// An attribute without value, such as `checked`, when `condition` holds; a space stands before it.
    public mutating func appendInterpolation(_ attribute: StaticString, if condition: Bool) {
      if condition {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: attribute.description.utf8)
      }
    }

    /// An attribute with a value, when there is one; a space stands before it.
    public mutating func appendInterpolation(_ attribute: StaticString, _ value: String?) {
      guard let value else { return }
      bytes.append(contentsOf: " \(attribute)=\"".utf8)
      bytes.append(escaping: value)
      bytes.append(UInt8(ascii: "\""))
    }

    /// Data for machines inside a `script` element that is not run.
    public mutating func appendInterpolation(data json: JSON) {
      for byte in json.canonical.utf8 {
        if byte == UInt8(ascii: "<") { bytes.append(contentsOf: "\\u003c".utf8) } else { bytes.append(byte) }
      }
    }
  }
}

/// Something that is shown: what it shows, and how.
public protocol View: Sendable {
  /// The HTML that shows it.
  var body: HTML { get }
}
