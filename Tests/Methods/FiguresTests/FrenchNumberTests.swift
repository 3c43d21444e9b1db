// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Testing

@Suite struct `Numbers in French` {
  @Test(arguments: [
    (1_234_567.0, 0, "1\u{202F}234\u{202F}567"), (31.25, 1, "31,3"), (-0.04, 1, "0,0"),
    (-1234.5, 1, "−1\u{202F}234,5"),
    (0.05, 2, "0,05"), (999.96, 1, "1\u{202F}000,0"), (0, 0, "0"),
  ]) func `have a comma, narrow spaces and a true minus`(value: Double, decimals: Int, text: String) {
    #expect(FrenchNumber.text(value, decimals: decimals) == text)
  }

  @Test func `put a no-break space before the per cent sign`() {
    #expect(FrenchNumber.percent(0.7476) == "75\u{A0}%")
  }

  @Test func `writes what is too large to be counted, whatever its decimals`() {
    #expect(FrenchNumber.text(1e16) == "10 000 000 000 000 000".replacing(" ", with: "\u{202F}"))
    #expect(FrenchNumber.text(50, decimals: 15) == "50")
    #expect(FrenchNumber.text(.infinity) == "inf")
  }
}
