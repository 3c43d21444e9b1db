// SPDX-License-Identifier: AGPL-3.0-or-later
import Estimation
public import Kernel

/// What is to be published of a campaign, and how it is estimated.
public struct EstimationPlan: Hashable, Sendable {
  /// How many units are thought to exist, beyond those that the frame names.
  struct Supposed: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// Where the number comes from.
    public let note: String

    /// A number and where it comes from.
    public init(count: Int, note: String) {
      self.count = count
      self.note = note
    }
  }

  /// An answer that says that the unit has ceased.
  struct CeasedAnswer: Hashable, Sendable {
    /// The variable.
    public let variable: String
    /// The codes that say so.
    public let codes: [String]

    /// Codes of a variable.
    public init(variable: String, codes: [String]) {
      self.variable = variable
      self.codes = codes
    }
  }

  /// The name of the campaign in addresses.
  public let campaign: String
  /// What the units are called, in the plural: « pôles ».
  public let units: String
  /// What the strata are made of: « stade ».
  public let strata: String
  /// How many units are thought to exist.
  let supposed: Supposed?
  /// The confidence level.
  public let level: Double
  /// What is done about a stratum with one respondent out of several units.
  let lonely: LonelyStratum
  /// The answer that says that a unit has ceased.
  let ceased: CeasedAnswer?
  /// The figures, in their order.
  let indicators: [Indicator]
  /// How many figures it makes.
  public var figureCount: Int { indicators.count }

  /// A plan.
  init(
    campaign: String, units: String, strata: String, supposed: Supposed? = nil, level: Double = 0.95,
    lonely: LonelyStratum = .fail, ceased: CeasedAnswer? = nil, indicators: [Indicator]
  ) {
    self.campaign = campaign
    self.units = units
    self.strata = strata
    self.supposed = supposed
    self.level = level
    self.lonely = lonely
    self.ceased = ceased
    self.indicators = indicators
  }

  /// The variables that the plan reads, sorted.
  var variables: [String] {
    Set(indicators.flatMap(\.variables)).sorted()
  }
}

extension EstimationPlan {
  /// The plan that `json` holds.
  ///
  /// - Throws: `PlanError` that names the key.
  public init(_ json: JSON) throws(PlanError) {
    let value = PlanValue(json)
    try value.check(known: [
      "schema", "campaign", "units", "strata", "supposed", "level", "lonely_stratum", "ceased", "indicators",
    ])
    guard try value.text("schema") == Self.schema else {
      throw .wrongValue(path: "schema", expected: .choice([Self.schema]))
    }
    campaign = try value.text("campaign")
    units = try value.text("units")
    strata = try value.text("strata")
    if let written = value.member("supposed") {
      supposed = Supposed(count: try written.required("count").whole(from: 1), note: try written.text("note"))
    } else {
      supposed = nil
    }
    level = try value.member("level")?.number(.openShare) { $0 > 0 && $0 < 1 } ?? 0.95
    lonely = try value.member("lonely_stratum")?.choice(of: LonelyStratum.self) ?? .fail
    if let written = value.member("ceased") {
      ceased = CeasedAnswer(
        variable: try written.text("variable"), codes: try written.required("codes").filledTexts())
    } else {
      ceased = nil
    }
    var indicators: [Indicator] = []
    for written in try value.required("indicators").filledList() { indicators.append(try Indicator(written)) }
    var seen: Set<String> = []
    for indicator in indicators where !seen.insert(indicator.slug).inserted {
      throw .doubledSlug(indicator.slug)
    }
    self.indicators = indicators
  }

  /// The plan as it is kept, and as a file may hold it.
  public var json: JSON {
    [
      "schema": .text(Self.schema), "campaign": .text(campaign), "units": .text(units),
      "strata": .text(strata), "level": .number(level), "lonely_stratum": .text(lonely.rawValue),
      "supposed": supposed.map { ["count": .integer($0.count), "note": .text($0.note)] } ?? .null,
      "ceased": ceased.map {
        ["variable": .text($0.variable), "codes": .list($0.codes.map { .text($0) })]
      } ?? .null,
      "indicators": .list(indicators.map(\.json)),
    ]
  }

  static let schema = "essaim-plan/1"
}
