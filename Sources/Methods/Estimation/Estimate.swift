// SPDX-License-Identifier: AGPL-3.0-or-later

/// An estimate with its precision.
public struct Estimate: Hashable, Sendable {
  /// The rows used, whose weight is not 0.
  public var n: Int
  /// The value; nil when a missing value forbids it.
  public var estimate: Double?
  /// The standard error, in the unit of the value.
  public var se: Double?
  /// The degrees of freedom of the interval, infinite for the normal law.
  public var df: Double
  /// The lower bound of the interval.
  public var low: Double?
  /// The upper bound of the interval.
  public var high: Double?
  /// The coefficient of variation, se/|estimate|; nil when the value is 0.
  public var cv: Double?
  /// The design effect, when it is asked and defined.
  public var deff: Double?
}

/// How estimates are made.
public struct EstimationOptions: Hashable, Sendable {
  /// Which degrees of freedom an interval takes.
  public enum DegreesOfFreedom: Hashable, Sendable {
    /// Those of the domain.
    case domain
    /// Those of the whole design.
    case design
    /// Infinite: the normal law.
    case infinite
    /// These.
    case fixed(Double)
  }

  /// What a design is compared with.
  public enum DesignEffect: String, Hashable, Sendable {
    /// Simple random sampling without replacement.
    case withoutReplacement = "wor"
    /// Simple random sampling with replacement.
    case withReplacement = "wr"
  }

  /// The confidence level, in ]0, 1[.
  public var level: Double
  /// Which degrees of freedom an interval takes.
  public var df: DegreesOfFreedom
  /// Whether rows with a missing value leave the domain; otherwise one such row leaves no estimate.
  public var removesMissing: Bool
  /// The design effect asked.
  public var effect: DesignEffect?
  /// Whether intervals of totals, means and ratios say no more than a sample can: none where the variance
  /// seen is 0 without a census, and nothing below 0 when no value is. Otherwise they are those of R.
  public var isCareful: Bool

  /// Options; those not given are the usual ones.
  public init(
    level: Double = 0.95, df: DegreesOfFreedom = .domain, removesMissing: Bool = false,
    effect: DesignEffect? = nil, isCareful: Bool = false
  ) {
    precondition(level > 0 && level < 1, "A confidence level lies between 0 and 1.")
    self.level = level
    self.df = df
    self.removesMissing = removesMissing
    self.effect = effect
    self.isCareful = isCareful
  }
}
