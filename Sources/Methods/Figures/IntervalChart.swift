// SPDX-License-Identifier: AGPL-3.0-or-later

/// Estimates with their intervals, one row each; the picture, the table and the file come from the same rows.
public struct IntervalChart: Hashable, Sendable {
  /// What the values are.
  public enum Unit: Hashable, Sendable {
    /// Shares from 0 to 1, shown as percentages; the axis runs from 0 to 100 %.
    case percent(decimals: Int = 0)
    /// Numbers in the unit of the variable.
    case number(decimals: Int = 1)
  }

  /// What a row shows.
  public enum Value: Hashable, Sendable {
    /// An estimate between the ends of its interval.
    case estimate(Double, low: Double, high: Double)
    /// Nothing, and why: « masqué, moins de 3 réponses ».
    case hidden(reason: String)
  }

  /// A domain and its value.
  public struct Row: Hashable, Sendable {
    /// The name of the domain.
    public let label: String
    /// What is shown of it.
    public let value: Value
    /// The heading the row stands under: « Selon le stade ».
    public let group: String?
    /// Whether the row is the whole, which the others are read against.
    public let isWhole: Bool

    /// A row; neighbours of the same group share one heading.
    public init(_ label: String, _ value: Value, group: String? = nil, isWhole: Bool = false) {
      (self.label, self.value, self.group, self.isWhole) = (label, value, group, isWhole)
    }
  }

  /// A dashed line across the rows.
  public struct Reference: Hashable, Sendable {
    /// Where it stands, in the unit of the values.
    public let value: Double
    /// What it says: « la moitié ».
    public let label: String

    /// A line at a value.
    public init(_ value: Double, label: String) { (self.value, self.label) = (value, label) }
  }

  /// What is measured, as the accessible name of the picture and the title of the file.
  public let title: String
  /// The picture in a sentence or two.
  public let description: String
  /// What the values are.
  public let unit: Unit
  /// The heading of the domains in the table.
  public let rowHeading: String
  /// The heading of the estimates: « part », « moyenne ».
  public let estimateHeading: String
  /// The heading of the intervals: « intervalle à 95 % ».
  public let intervalHeading: String
  /// The rows, from top to bottom.
  public let rows: [Row]
  /// The dashed line, if any.
  public let reference: Reference?
  /// Where the figures come from, written inside the file that travels alone.
  public let source: String

  /// A chart; estimates and ends of intervals must be finite.
  public init(
    title: String, description: String, unit: Unit, rowHeading: String, estimateHeading: String,
    intervalHeading: String, rows: [Row], reference: Reference? = nil, source: String
  ) {
    self.title = title
    self.description = description
    self.unit = unit
    self.rowHeading = rowHeading
    self.estimateHeading = estimateHeading
    self.intervalHeading = intervalHeading
    self.rows = rows
    self.reference = reference
    self.source = source
  }

  /// A value as it is written beside its bar.
  func text(_ value: Double) -> String {
    switch unit {
    case .percent(let decimals): FrenchNumber.percent(value, decimals: decimals)
    case .number(let decimals): FrenchNumber.text(value, decimals: decimals)
    }
  }

  /// An interval as it is written: « 54 – 88 % ».
  func text(from low: Double, to high: Double) -> String {
    switch unit {
    case .percent(let decimals):
      FrenchNumber.text(low * 100, decimals: decimals) + " – " + text(high)
    case .number: text(low) + " – " + text(high)
    }
  }
}
