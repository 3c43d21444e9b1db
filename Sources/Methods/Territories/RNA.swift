// SPDX-License-Identifier: AGPL-3.0-or-later

/// The number of an association in the national register: W, a digit, a digit or letter, a digit, six digits.
public struct RNA: Hashable, Sendable, CustomStringConvertible {
  /// Ten characters, capitals, without space.
  public let code: String

  /// Reads a number as typed, spaces and small letters allowed; nothing when its form is wrong.
  public init?(_ text: String) {
    let code = text.uppercased().unicodeScalars.filter { !$0.properties.isWhitespace }
    guard code.count == 10, code.first == "W" else { return nil }
    for (place, scalar) in code.enumerated().dropFirst() {
      let isDigit = ("0"..."9").contains(scalar)
      guard isDigit || (place == 2 && ("A"..."Z").contains(scalar)) else { return nil }
    }
    self.code = String(String.UnicodeScalarView(code))
  }

  /// The ten characters.
  public var description: String { code }
}
