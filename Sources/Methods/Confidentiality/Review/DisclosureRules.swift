// SPDX-License-Identifier: AGPL-3.0-or-later

/// The thresholds under which a figure is hidden.
///
/// - Source: Insee, « Guide du secret statistique » (three units, 85 %), applied here to respondents counted
///   without weight. Ten for amounts: with fewer, a mean and its interval give the answers back one by one
///   (docs/methods/confidentialite.md).
public struct DisclosureRules: Hashable, Sendable {
  /// The smallest number of respondents in a cell, in a share's numerator, and in what remains of it.
  public let minimumRespondents: Int
  /// The smallest number of respondents behind a total, a mean or a ratio.
  public let minimumForAmounts: Int
  /// The share of a value, between 0 and 1, from which its largest contribution hides it.
  public let dominance: Double
  /// The relative room p that must remain around a hidden amount: ±p of it.
  public let relativeRoom: Double

  /// Rules with these thresholds.
  public init(
    minimumRespondents: Int = 3, minimumForAmounts: Int = 10, dominance: Double = 0.85,
    relativeRoom: Double = 0.1
  ) {
    precondition(minimumRespondents >= 2, "a cell of one respondent is that respondent")
    precondition(minimumForAmounts >= minimumRespondents, "an amount says more than a count")
    precondition(dominance > 0 && dominance <= 1 && relativeRoom > 0, "shares of a value")
    self.minimumRespondents = minimumRespondents
    self.minimumForAmounts = minimumForAmounts
    self.dominance = dominance
    self.relativeRoom = relativeRoom
  }

  /// Three respondents, ten for amounts, 85 %, ten per cent of room.
  public static let standard = DisclosureRules()

  /// The number of respondents who do not know, as it may be shown.
  public func released(count: Int) -> ReleasedCount { .shown(count, minimum: minimumRespondents) }
}
