// SPDX-License-Identifier: AGPL-3.0-or-later

/// The number of a legal unit in the Sirene register: nine digits whose Luhn sum is a multiple of 10.
public struct SIREN: Hashable, Sendable, CustomStringConvertible {
  /// Nine digits, without space.
  public let digits: String

  /// Reads a number as typed, spaces allowed; nothing when its key is wrong.
  public init?(_ text: String) {
    // Nine zeros pass the key, and were never given to anyone.
    guard let values = digitValues(text, count: 9), values.contains(where: { $0 != 0 }),
      luhnSum(values).isMultiple(of: 10)
    else { return nil }
    digits = values.map(String.init).joined()
  }

  /// The nine digits.
  public var description: String { digits }

  /// The intra-Community VAT number: FR, the key (12 + 3 × (SIREN mod 97)) mod 97, the SIREN.
  public var vatNumber: String {
    let remainder = digits.utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
    let key = (12 + 3 * remainder) % 97
    return "FR" + (key < 10 ? "0" : "") + String(key) + digits
  }
}

/// The values of digits between white space; nothing when another character or another count is met.
func digitValues(_ text: String, count: Int) -> [Int]? {
  var values: [Int] = []
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
    guard ("0"..."9").contains(scalar), values.count < count else { return nil }
    values.append(Int(scalar.value) - 48)
  }
  return values.count == count ? values : nil
}

/// Luhn's sum (ISO/IEC 7812-1, annex B): every second digit from the right doubled, and reduced to its
/// digits.
func luhnSum(_ values: [Int]) -> Int {
  values.reversed().enumerated().reduce(0) { sum, item in
    let doubled = item.offset.isMultiple(of: 2) ? item.element : item.element * 2
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }
}
