// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Numbers as French readers write them.
public enum FrenchNumber {
  /// A number with its decimals: comma, narrow no-break spaces between thousands, a true minus sign.
  ///
  /// Rounds half away from zero, on the value as the computer holds it.
  public static func text(_ value: Double, decimals: Int = 0) -> String {
    value.written(decimals: decimals, groups: "\u{202F}", point: ",")
  }

  /// A share as a percentage: 0.754 is « 75 % ».
  public static func percent(_ share: Double, decimals: Int = 0) -> String {
    text(share * 100, decimals: decimals) + "\u{A0}%"
  }
}
