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
  public func number(_ value: Int) -> String { value.written(groups: groupSeparator) }

  /// A number rounded to `digits` decimals: 1 234,5.
  public func decimal(_ value: Double, digits: Int) -> String {
    value.written(decimals: digits, groups: groupSeparator, point: decimalSeparator)
  }

  /// A share from 0 to 1 in percent: 79 %.
  public func percent(_ share: Double, digits: Int = 0) -> String {
    switch self {
    case .french: decimal(share * 100, digits: digits) + "\u{A0}%"
    }
  }
}
