// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

extension Language {
  /// A whole number with narrow no-break spaces between thousands: 12 345.
  public func number(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(String(value.magnitude))
  }

  /// A number rounded to `digits` decimals, with the decimal comma: 1 234,5.
  public func decimal(_ value: Double, digits: Int) -> String {
    let rounded = String(format: "%.\(digits)f", abs(value))
    let parts = rounded.split(separator: ".")
    let isZero = rounded.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    let sign = value < 0 && !isZero ? "−" : ""
    return sign + grouped(String(parts[0])) + (parts.count > 1 ? "," + parts[1] : "")
  }

  /// A share from 0 to 1 in percent, with a no-break space before the sign: 79 %.
  public func percent(_ share: Double, digits: Int = 0) -> String {
    decimal(share * 100, digits: digits) + "\u{A0}%"
  }

  private func grouped(_ digits: String) -> String {
    var output = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { output += "\u{202F}" }
      output.append(digit)
    }
    return output
  }
}
