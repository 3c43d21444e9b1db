// SPDX-License-Identifier: AGPL-3.0-or-later

extension Sequence<UInt8> {
  /// The bytes in hexadecimal digits, two by byte, in lower case.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension Array<UInt8> {
  /// The bytes that `text` writes in hexadecimal digits of either case, or nil when it does not.
  public init?(hexadecimal text: some StringProtocol) {
    let digits = text.utf8.map(\.hexadecimalValue)
    guard digits.count.isMultiple(of: 2) else { return nil }
    self.init()
    reserveCapacity(digits.count / 2)
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      append(high << 4 | low)
    }
  }
}

extension UInt8 {
  /// The value of this byte as a hexadecimal digit of either case, or nil.
  public var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
