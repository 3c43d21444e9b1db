// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// One estimate asked by a specification.
struct EstimateRequest: Hashable, Sendable {
  enum Statistic: Hashable, Sendable {
    case count
    case total(String)
    case mean(String)
    case ratio(numerator: String, denominator: String)
    case distribution(String, asTotals: Bool)
    case proportion(String, category: String, ShareInterval)
    case quantile(String, probabilities: [Double], QuantileRule, ShareInterval)
  }

  let id: String
  let path: String
  let statistic: Statistic
  let by: [String]
  let conditions: [Condition]
  let options: EstimationOptions

  init(_ spec: SpecValue) throws(SpecError) {
    let name = try spec.required("statistic").text()
    var known: Set = ["id", "statistic", "by", "where", "na_rm", "level", "df", "deff", "careful"]
    known.formUnion(try Self.keys(of: name, at: spec))
    try spec.check(known: known)
    id = try spec.required("id").text()
    path = spec.path
    statistic = try Self.statistic(name, spec)
    by = try spec.member("by")?.texts() ?? []
    conditions = try Self.conditions(spec.member("where"))
    options = try Self.options(spec)
  }

  static func conditions(_ spec: SpecValue?) throws(SpecError) -> [Condition] {
    var conditions: [Condition] = []
    for value in try spec?.list() ?? [] { conditions.append(try Condition(value)) }
    return conditions
  }

  private static func keys(of statistic: String, at spec: SpecValue) throws(SpecError) -> Set<String> {
    switch statistic {
    case "count": []
    case "total", "mean": ["variable"]
    case "ratio": ["numerator", "denominator"]
    case "distribution": ["variable", "as_totals"]
    case "proportion": ["variable", "category", "ci_method"]
    case "quantile": ["variable", "probs", "rule", "interval"]
    default: throw .unsupported(path: "\(spec.path).statistic", what: statistic)
    }
  }

  private static func statistic(_ name: String, _ spec: SpecValue) throws(SpecError) -> Statistic {
    func text(_ key: String) throws(SpecError) -> String { try spec.required(key).text() }
    switch name {
    case "total": return .total(try text("variable"))
    case "mean": return .mean(try text("variable"))
    case "ratio": return .ratio(numerator: try text("numerator"), denominator: try text("denominator"))
    case "distribution":
      return .distribution(try text("variable"), asTotals: try spec.member("as_totals")?.boolean() ?? false)
    case "proportion":
      let method = try spec.member("ci_method")?.choice(ShareInterval.self) ?? .mean
      return .proportion(try text("variable"), category: try text("category"), method)
    case "quantile":
      var probabilities: [Double] = []
      for value in try spec.required("probs").list() {
        probabilities.append(try value.number(.share) { $0 >= 0 && $0 <= 1 })
      }
      return .quantile(
        try text("variable"), probabilities: probabilities,
        try spec.member("rule")?.choice(QuantileRule.self) ?? .math,
        try spec.member("interval")?.choice(ShareInterval.self) ?? .mean)
    default: return .count
    }
  }

  private static func options(_ spec: SpecValue) throws(SpecError) -> EstimationOptions {
    EstimationOptions(
      level: try spec.member("level")?.number(.openShare) { $0 > 0 && $0 < 1 } ?? 0.95,
      df: try degreesOfFreedom(spec.member("df")),
      removesMissing: try spec.member("na_rm")?.boolean() ?? false,
      effect: try spec.member("deff")?.choice(EstimationOptions.DesignEffect.self),
      isCareful: try spec.member("careful")?.boolean() ?? false)
  }

  private static func degreesOfFreedom(
    _ spec: SpecValue?
  ) throws(SpecError) -> EstimationOptions.DegreesOfFreedom {
    guard let spec else { return .domain }
    if let number = spec.json.number, number > 0 { return .fixed(number) }
    switch spec.json.text {
    case "domain": return .domain
    case "design": return .design
    case "inf": return .infinite
    default: throw .wrongValue(path: spec.path, expected: .positiveNumber(or: ["domain", "design", "inf"]))
    }
  }
}
