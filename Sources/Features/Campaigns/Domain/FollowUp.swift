// SPDX-License-Identifier: AGPL-3.0-or-later

/// How far a campaign is: its units by state, in all and by stratum.
public struct FollowUp: Hashable, Sendable {
  /// The units of a stratum, by state.
  public struct Line: Hashable, Sendable {
    /// The stratum.
    public let stratum: String
    /// N, the units of the frame.
    public let populationSize: Int
    /// How many of the units drawn are in each state.
    public let counts: [UnitState: Int]

    /// n, the units drawn.
    public var sampleSize: Int { counts.values.reduce(0, +) }

    /// The units drawn that ought to answer: those out of scope or ceased ought not.
    var eligible: Int { sampleSize - counts[.outOfScope, default: 0] - counts[.ceased, default: 0] }

    /// The share of the units that ought to answer which sent their reply; nil when there is none.
    var responseRate: Double? {
      eligible == 0 ? nil : Double(counts[.submitted, default: 0]) / Double(eligible)
    }
  }

  /// A line by stratum, in their order.
  public let lines: [Line]
  /// All strata together.
  public let total: Line

  /// The follow-up of a campaign whose frame is `units`.
  public init(_ units: [SampleUnit]) {
    lines = Dictionary(grouping: units, by: \.stratum).sorted { $0.key < $1.key }.map { Self.line($0, $1) }
    total = Self.line("", units)
  }

  private static func line(_ stratum: String, _ units: [SampleUnit]) -> Line {
    let drawn = units.filter(\.isSelected)
    return Line(
      stratum: stratum, populationSize: units.count,
      counts: drawn.reduce(into: [:]) { $0[$1.state, default: 0] += 1 })
  }
}
