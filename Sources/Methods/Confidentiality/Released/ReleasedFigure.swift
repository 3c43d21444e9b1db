// SPDX-License-Identifier: AGPL-3.0-or-later

/// A number of respondents as it may be shown.
public enum ReleasedCount: Hashable, Sendable {
  /// The number itself.
  case exactly(Int)
  /// Only that it is below this threshold; zero included.
  case fewerThan(Int)
  /// Nothing is said.
  case withheld

  /// The number when it is at least `minimum`, otherwise only that it is below.
  static func shown(_ count: Int, minimum: Int) -> ReleasedCount {
    count >= minimum ? .exactly(count) : .fewerThan(minimum)
  }
}

/// What a cell that is not hidden shows.
public struct ReleasedFigure: Hashable, Sendable {
  /// The estimate, in the unit of the indicator; a share lies between 0 and 1.
  public let estimate: Double
  /// The lower end of the interval, or nil when there is no interval.
  public let low: Double?
  /// The upper end of the interval, or nil when there is no interval.
  public let high: Double?
  /// How many respondents stand behind the estimate.
  public let respondents: ReleasedCount
  /// For a share, how many of them have the property.
  public let numerator: ReleasedCount?
  /// The step to which the value and its ends are rounded when it is coarser than what is printed otherwise:
  /// 0.05 for five points, 100 for a total.
  public let roundedTo: Double?

  init(
    estimate: Double, low: Double?, high: Double?, respondents: ReleasedCount, numerator: ReleasedCount?,
    roundedTo: Double? = nil
  ) {
    self.estimate = estimate
    self.low = low
    self.high = high
    self.respondents = respondents
    self.numerator = numerator
    self.roundedTo = roundedTo
  }
}

/// Why a cell is hidden.
public enum HiddenReason: String, Hashable, Sendable, CaseIterable {
  /// Primary: fewer respondents than the minimum.
  case tooFewRespondents = "too-few-respondents"
  /// Primary: a total, a mean or a ratio with fewer respondents than the minimum for amounts.
  case tooFewForAmount = "too-few-for-amount"
  /// Primary: one respondent makes most of the value, or all have the same. One word for both: who belongs to
  /// the row and read « all equal » would know the answer of every other.
  case concentrated
  /// Primary: one respondent makes most of the value. Never published: see `concentrated`.
  case dominance
  /// Primary: a share whose numerator, or what remains, has fewer respondents than the minimum.
  case smallPart = "small-part"
  /// Primary: all respondents have the same value, so that the figure describes each of them. Never
  /// published: see `concentrated`.
  case uniform
  /// Secondary: it would give back another hidden cell by subtraction.
  case secondary
  /// Secondary: the whole table is withheld, since its total cannot be shown or its rows cannot be protected;
  /// or all rows of a share are, which together would give answers back.
  case tableWithheld = "table-withheld"

  /// Whether the cell is hidden for what it holds, not for the sake of another.
  public var isPrimary: Bool { self != .secondary && self != .tableWithheld }

  /// The reason as it is published.
  var published: HiddenReason { self == .dominance || self == .uniform ? .concentrated : self }
}
