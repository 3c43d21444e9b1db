// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Numbers as French readers write them.
public enum FrenchNumber {
  /// A number with its decimals: comma, narrow no-break spaces between thousands, a true minus sign.
  ///
  /// Rounds half away from zero, on the value as the computer holds it.
  public static func text(_ value: Double, decimals: Int = 0) -> String {
    let digits = value.fixed(decimals: decimals)
    let isNegative = digits.hasPrefix("-")
    // What has too many digits for any page, or none, is left as it is.
    guard !digits.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return digits }
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    let whole = grouped(parts[0])
    return (isNegative ? "−" : "") + whole + (parts.count > 1 ? "," + parts[1] : "")
  }

  /// A share as a percentage: 0.754 is « 75 % ».
  public static func percent(_ share: Double, decimals: Int = 0) -> String {
    text(share * 100, decimals: decimals) + "\u{A0}%"
  }

  private static func grouped(_ digits: Substring) -> String {
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { result += "\u{202F}" }
      result.append(digit)
    }
    return result
  }
}
