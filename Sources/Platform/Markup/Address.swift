// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// The address of a page or of a file, fit to be put into a link.
public struct Address: Hashable, Sendable, CustomStringConvertible {
  /// The address as written.
  public let text: String

  /// The address as written.
  public var description: String { text }

  /// A path of this site, made of segments that are escaped as needed: `/poles/sud-aquitaine`.
  public init(path segments: String...) { self.init(segments: segments) }

  /// A path of this site, made of segments that are escaped as needed.
  public init(segments: [String]) {
    text = "/" + segments.map { Self.escaped($0) }.joined(separator: "/")
  }

  /// A file that stands in the same folder as the page that names it.
  public init(beside file: String) { text = "./" + Self.escaped(file) }

  /// An address elsewhere, or nil when it is neither `http` nor `https` nor `mailto`.
  public init?(external text: String) {
    let trimmed = text.trimmed
    let lower = trimmed.lowercased()
    guard ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix),
      trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    self.text = trimmed
  }

  /// The address with a query of these names and values, in this order.
  public func query(_ items: [(String, String)]) -> Address {
    guard !items.isEmpty else { return self }
    let pairs = items.map { Self.escaped($0.0) + "=" + Self.escaped($0.1) }
    return Address(verified: text + "?" + pairs.joined(separator: "&"))
  }

  /// The address of a place in the page.
  public func fragment(_ name: String) -> Address { Address(verified: text + "#" + Self.escaped(name)) }

  /// The address as seen from anywhere, behind `origin` such as `https://observatoire.example`.
  public func absolute(from origin: String) -> String { text.hasPrefix("/") ? origin + text : text }

  private init(verified text: String) { self.text = text }

  /// RFC 3986: all but unreserved characters are written `%XX`.
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
