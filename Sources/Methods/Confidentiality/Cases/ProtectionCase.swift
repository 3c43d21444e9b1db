// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A table, or a set of linked tables, to be protected as a whole: what `essaim protect` reads.
public struct ProtectionCase: Hashable, Sendable {
  /// What the outsider sees of a cell.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The sum of the contributions.
    case value
    /// The number of units.
    case frequency
  }

  /// A cell of the tables.
  public struct Cell: Hashable, Sendable {
    /// One code by dimension.
    public let keys: [String]
    /// How many units.
    public let frequency: Int
    /// The sum of their contributions.
    public let value: Double
    /// The largest contribution, when there is one.
    public let largest: Double?

    /// The number that a measure shows of the cell.
    public func number(_ measure: Measure) -> Double { measure == .value ? value : Double(frequency) }
  }

  /// The cell `total` is the sum of the cells `parts`.
  public struct Equation: Hashable, Sendable {
    /// The sum.
    public let total: Int
    /// Its terms.
    public let parts: [Int]
  }

  /// The name of the case.
  public let id: String
  /// The cells, by their number.
  public let cells: [Cell]
  /// Every sum between cells.
  public let equations: [Equation]
  /// What the rules look at.
  public let measure: Measure
  /// What is published of a cell that is not hidden.
  public let published: [Measure]
  /// The thresholds.
  public let rules: DisclosureRules
  /// What everybody knows to be the largest value of any cell, or nil.
  public let knownUpper: Double?
  /// Cells that may not be hidden.
  public let alwaysPublished: Set<Int>
  /// Whether the one unit of a cell must not recover an unsafe one.
  public let protectsAgainstContributors: Bool

  /// The case that `json` describes, in the layout `essaim-disclosure-case/1`; the keys of the answer are not
  /// read.
  ///
  /// - Throws: `ProtectionCaseError` that names the place of what is wrong.
  public init(json: JSON) throws(ProtectionCaseError) {
    let reader = try ProtectionCaseReader(json)
    id = try reader.id()
    cells = try reader.cells()
    equations = try reader.equations(among: cells.count)
    measure = try reader.measure()
    published = try reader.publishedMeasures()
    rules = try reader.rules()
    knownUpper = try reader.knownUpper()
    alwaysPublished = try reader.alwaysPublished(among: cells.count)
    protectsAgainstContributors = try reader.protectsAgainstContributors()
    try reader.checkSums(cells, equations)
  }
}
