// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// What an interval lets a title say of a share, and no more.
enum Finding: String, Hashable, Sendable, CaseIterable {
  /// More than three quarters.
  case moreThanThreeQuarters = "more-than-three-quarters"
  /// More than two thirds.
  case moreThanTwoThirds = "more-than-two-thirds"
  /// More than half.
  case moreThanHalf = "more-than-half"
  /// Less than a quarter.
  case lessThanQuarter = "less-than-quarter"
  /// Less than a third.
  case lessThanThird = "less-than-third"
  /// Less than half.
  case lessThanHalf = "less-than-half"
  /// Nothing beyond the interval itself.
  case neutral

  /// The strongest finding that a whole interval supports, judged on its ends and on what is printed of them:
  /// a title may not say more than half above an interval that shows 50 %.
  ///
  /// - Parameters:
  ///   - low: the lower end, between 0 and 1.
  ///   - high: the upper end.
  ///   - decimals: how many decimals of a percentage are printed.
  init(low: Double, high: Double, decimals: Int = 0) {
    func isAbove(_ threshold: Double) -> Bool {
      low > threshold && Self.printed(low, decimals) > threshold
    }
    func isBelow(_ threshold: Double) -> Bool {
      high < threshold && Self.printed(high, decimals) < threshold
    }
    self =
      if isAbove(0.75) { .moreThanThreeQuarters } else if isAbove(2.0 / 3) {
        .moreThanTwoThirds
      } else if isAbove(0.5) {
        .moreThanHalf
      } else if isBelow(0.25) {
        .lessThanQuarter
      } else if isBelow(1.0 / 3) {
        .lessThanThird
      } else if isBelow(0.5) {
        .lessThanHalf
      } else {
        .neutral
      }
  }

  private static func printed(_ share: Double, _ decimals: Int) -> Double {
    Double((share * 100).fixed(decimals: decimals)).map { $0 / 100 } ?? share
  }
}
