// SPDX-License-Identifier: AGPL-3.0-or-later

extension Double {
  /// The number with a point and so many decimals, without exponent: 0.625 with two is 0.63, −0.04 with one
  /// is 0.0.
  ///
  /// Halves go away from zero, on the value as the computer holds it. Every page, picture and file that
  /// rounds a figure does it here, so that none contradicts another. What is not finite, or has more than 38
  /// digits, is written as Swift does.
  public func fixed(decimals: Int) -> String {
    // Beyond 15 decimals a double has no digit to say.
    let kept = min(max(decimals, 0), 15)
    let power = (0..<kept).reduce(1.0) { power, _ in power * 10 }
    guard magnitude < 1e38 else { return description }
    let scaled = (magnitude * power).rounded()
    var whole = UInt128(magnitude)
    var rest = ((magnitude - magnitude.rounded(.down)) * power).rounded()
    if scaled < 9e15 {
      whole = UInt128((scaled / power).rounded(.down))
      rest = scaled - Double(whole) * power
    } else if rest >= power {
      (whole, rest) = (whole + 1, 0)
    }
    let sign = self < 0 && (whole > 0 || rest > 0) ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let digits = String(UInt64(rest))
    let zeros = String(repeating: "0", count: kept - digits.count)
    return sign + String(whole) + "." + zeros + digits + String(repeating: "0", count: decimals - kept)
  }
}
