// SPDX-License-Identifier: AGPL-3.0-or-later

/// The thresholds under which a figure is hidden.
///
/// - Source: Insee, « Guide du secret statistique » (three units, 85 %), applied here to respondents counted
///   without weight.
public struct DisclosureRules: Hashable, Sendable {
  /// The smallest number of respondents in a cell, in a share's numerator, and in what remains of it.
  public let minimumRespondents: Int
  /// The share of a value, between 0 and 1, from which its largest contribution hides it.
  public let dominance: Double
  /// The relative room p that must remain around a hidden amount: ±p of it.
  public let relativeRoom: Double

  /// Rules with these thresholds.
  public init(minimumRespondents: Int = 3, dominance: Double = 0.85, relativeRoom: Double = 0.1) {
    precondition(minimumRespondents >= 2, "a cell of one respondent is that respondent")
    precondition(dominance > 0 && dominance <= 1 && relativeRoom > 0, "shares of a value")
    self.minimumRespondents = minimumRespondents
    self.dominance = dominance
    self.relativeRoom = relativeRoom
  }

  /// Three respondents, 85 %, ten per cent of room.
  public static let standard = DisclosureRules()

  /// The number of respondents who do not know, as it may be shown.
  public func released(count: Int) -> ReleasedCount { .shown(count, minimum: minimumRespondents) }
}
