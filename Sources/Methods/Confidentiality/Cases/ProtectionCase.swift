// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A table, or a set of linked tables, to be protected as a whole: what `essaim protect` reads.
public struct ProtectionCase: Hashable, Sendable {
  /// What the outsider sees of a cell.
  public enum Measure: String, Hashable, Sendable {
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
  public init(json: JSON) throws(ProtectionCaseError) {
    let reader = ProtectionCaseReader(json: json)
    try reader.checkSchema()
    id = try reader.text("id")
    cells = try reader.cells()
    equations = try reader.equations(among: cells.count)
    measure = try reader.measure(json["measure"], in: "measure")
    published = try reader.publishedMeasures()
    rules = try reader.rules()
    knownUpper = json["known_bounds"]?["upper"]?.number
    alwaysPublished = try reader.alwaysPublished(among: cells.count)
    protectsAgainstContributors = json["protect_against_contributors"]?.boolean ?? false
    try reader.checkSums(cells, equations)
  }
}

/// Why a file is not a case to protect.
public enum ProtectionCaseError: Error, Hashable, Sendable {
  /// The key at this place is missing or is not of the type expected.
  case unreadable(place: String)
  /// The file is in another layout.
  case otherSchema(String)
  /// A rule has a value that is not supported here.
  case unsupportedRule(String)
  /// The cell `total` is not the sum of its parts.
  case sumDoesNotHold(total: Int)
  /// The pattern found does not pass the audit.
  case auditFailed([AuditFinding])
}
