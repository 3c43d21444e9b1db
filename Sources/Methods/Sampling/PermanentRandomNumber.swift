// SPDX-License-Identifier: AGPL-3.0-or-later

/// The number a unit keeps from one draw to the next, uniform on [0, 1[.
///
///     r = (first 8 bytes, big-endian, of SHA-256("essaim-prn-1\n" seed "\n" reference)) / 2⁶⁴
///
/// - Source: Ohlsson (1995), "Coordination of samples using permanent random numbers".
public struct PermanentRandomNumber: Hashable, Sendable {
  /// The number times 2⁶⁴, exact.
  public let numerator: UInt64

  /// The number of the unit named `reference`, for the draw's `seed`.
  ///
  /// - Parameter hash: SHA-256, given by the caller.
  public init(seed: String, reference: String, hash: ([UInt8]) -> [UInt8]) {
    let digest = hash(Array("essaim-prn-1\n\(seed)\n\(reference)".utf8))
    precondition(digest.count == 32, "A SHA-256 digest has 32 bytes.")
    numerator = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The number with 17 decimals, cut and not rounded, so that it stays under 1.
  public var decimal: String {
    let digits = String(numerator.multipliedFullWidth(by: 100_000_000_000_000_000).high)
    return "0." + String(repeating: "0", count: 17 - digits.count) + digits
  }
}

extension PermanentRandomNumber: Comparable {
  /// Whether the left number is the smaller one.
  public static func < (left: Self, right: Self) -> Bool { left.numerator < right.numerator }
}
