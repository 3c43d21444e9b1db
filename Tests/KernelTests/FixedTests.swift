// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Testing

@Suite struct `A number with so many decimals` {
  @Test(arguments: [
    (62.5, 0, "63"), (2.25, 1, "2.3"), (0.5, 0, "1"), (-0.5, 0, "-1"), (-0.04, 1, "0.0"), (0.05, 2, "0.05"),
    (999.96, 1, "1000.0"), (0, 2, "0.00"), (1e14, 2, "100000000000000.00"), (9.1e15, 0, "9100000000000000"),
    (1e16, 1, "10000000000000000.0"), (50, 15, "50.000000000000000"), (0.1, 17, "0.10000000000000000"),
    (-123_456_789_012_345.5, 2, "-123456789012345.50"), (99_999_999_999_999.99, 1, "100000000000000.0"),
    (1e40, 2, "1e+40"), (.infinity, 0, "inf"), (.nan, 1, "nan"),
  ])
  func `rounds halves away from zero and never stops at a size`(value: Double, decimals: Int, text: String) {
    #expect(value.fixed(decimals: decimals) == text)
  }
}
