// SPDX-License-Identifier: AGPL-3.0-or-later

/// Numbers as French readers write them.
public enum FrenchNumber {
  /// A number with its decimals: comma, narrow no-break spaces between thousands, a true minus sign.
  ///
  /// Rounds half away from zero, on the value as the computer holds it.
  public static func text(_ value: Double, decimals: Int = 0) -> String {
    let digits = fixed(value, decimals: decimals)
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    let whole = grouped(parts[0])
    return (isNegative ? "−" : "") + whole + (parts.count > 1 ? "," + parts[1] : "")
  }

  /// A share as a percentage: 0.754 is « 75 % ».
  public static func percent(_ share: Double, decimals: Int = 0) -> String {
    text(share * 100, decimals: decimals) + "\u{A0}%"
  }

  /// A number with a decimal point and as many decimals as asked, for machines.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let scaled = (abs(value) * power).rounded()
    // Beyond the whole numbers that are kept exactly, decimals mean nothing.
    guard scaled < 9e15 else {
      return value.magnitude < 1e38 ? String(Int128(value.rounded())) : "\(value)"
    }
    let digits = String(Int64(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
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
