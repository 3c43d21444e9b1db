// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension Language {
  /// What stands between the thousands: in French a narrow no-break space.
  private var groupSeparator: String {
    switch self {
    case .french: "\u{202F}"
    }
  }

  /// What stands before the decimals: in French a comma.
  private var decimalSeparator: String {
    switch self {
    case .french: ","
    }
  }

  /// A whole number with its thousands set apart: 12 345.
  public func number(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(String(value.magnitude))
  }

  /// A number rounded to `digits` decimals: 1 234,5.
  public func decimal(_ value: Double, digits: Int) -> String {
    let rounded = value.fixed(decimals: digits)
    // What has too many digits for any page, or none, is left as it is.
    guard !rounded.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return rounded }
    let parts = rounded.drop { $0 == "-" }.split(separator: ".")
    let sign = rounded.hasPrefix("-") ? "−" : ""
    return sign + grouped(String(parts[0])) + (parts.count > 1 ? decimalSeparator + parts[1] : "")
  }

  /// A share from 0 to 1 in percent: 79 %.
  public func percent(_ share: Double, digits: Int = 0) -> String {
    switch self {
    case .french: decimal(share * 100, digits: digits) + "\u{A0}%"
    }
  }

  private func grouped(_ digits: String) -> String {
    var output = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { output += groupSeparator }
      output.append(digit)
    }
    return output
  }
}
