// SPDX-License-Identifier: AGPL-3.0-or-later

extension BinaryInteger {
  /// The quotient by `divisor`, rounded toward minus infinity.
  package func floored(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// The decimal digits, with zeros in front up to `width` characters.
  package func padded(to width: Int) -> String {
    let digits = String(magnitude)
    return (self < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
