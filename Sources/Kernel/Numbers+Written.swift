// SPDX-License-Identifier: AGPL-3.0-or-later

extension Double {
  /// The number as people read it: rounded to so many decimals, `groups` between its thousands, `point`
  /// before its decimals, a true minus sign.
  package func written(decimals: Int, groups: String, point: String) -> String {
    let digits = fixed(decimals: decimals)
    // What has too many digits for any page, or none, is left as it is.
    guard !digits.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return digits }
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    return (digits.hasPrefix("-") ? "−" : "") + Self.grouped(parts[0], by: groups)
      + (parts.count > 1 ? point + parts[1] : "")
  }

  fileprivate static func grouped(_ digits: some StringProtocol, by groups: String) -> String {
    var output = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { output += groups }
      output.append(digit)
    }
    return output
  }
}

extension Int {
  /// The number as people read it: `groups` between its thousands, a true minus sign.
  package func written(groups: String) -> String {
    (self < 0 ? "−" : "") + Double.grouped(String(magnitude), by: groups)
  }
}
