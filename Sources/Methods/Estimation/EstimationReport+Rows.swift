// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension EstimationReport {
  /// The rows of a statistic on one domain.
  ///
  /// - Throws: `SpecError` or `EstimationError`.
  func rows(of request: EstimateRequest, in rows: [Bool]) throws -> [[String: JSON]] {
    let options = request.options
    func numbers(_ column: String) throws(SpecError) -> [Double] {
      try data.numbers(column, path: request.path)
    }
    switch request.statistic {
    case .count: return [row(try design.count(in: rows, options: options), options)]
    case .total(let y): return [row(try design.total(of: numbers(y), in: rows, options: options), options)]
    case .mean(let y): return [row(try design.mean(of: numbers(y), in: rows, options: options), options)]
    case .ratio(let y, let x):
      return [row(try design.ratio(of: numbers(y), to: numbers(x), in: rows, options: options), options)]
    case .distribution(let column, let asTotals):
      return try distribution(of: column, asTotals: asTotals, request, in: rows)
    case .proportion(let column, let category, let method):
      let (codes, levels) = try data.categories(column, path: "\(request.path).variable")
      guard let level = levels.firstIndex(of: category) else {
        throw SpecError.unknownLevel(path: "\(request.path).category", level: category)
      }
      let indicator = StratifiedDesign.indicator(of: Int32(level), in: codes)
      let share = try design.share(of: indicator, in: rows, interval: method, options: options)
      return [row(share, options).merging(["category": .text(category)]) { $1 }]
    case .quantile(let y, let probabilities, let rule, let interval):
      var result: [[String: JSON]] = []
      for p in probabilities {
        let quantile = try design.quantile(
          p, of: numbers(y), rule: rule, interval: interval, in: rows, options: options)
        result.append(row(quantile, options).merging(["probability": .number(p)]) { $1 })
      }
      return result
    }
  }

  private func distribution(
    of column: String, asTotals: Bool, _ request: EstimateRequest, in rows: [Bool]
  ) throws -> [[String: JSON]] {
    let (codes, levels) = try data.categories(column, path: "\(request.path).variable")
    var result: [[String: JSON]] = []
    for (code, level) in levels.enumerated() {
      let indicator = StratifiedDesign.indicator(of: Int32(code), in: codes)
      var estimate =
        asTotals
        ? try design.total(of: indicator, in: rows, options: request.options)
        : try design.mean(of: indicator, in: rows, options: request.options)
      estimate.n = rows.indices.count { rows[$0] && codes[$0] == Int32(code) && design.weights[$0] != 0 }
      result.append(row(estimate, request.options).merging(["category": .text(level)]) { $1 })
    }
    return result
  }

  private func row(_ estimate: Estimate, _ options: EstimationOptions) -> [String: JSON] {
    var row: [String: JSON] = [
      "n": .integer(estimate.n), "estimate": .optional(estimate.estimate), "se": .optional(estimate.se),
      "ci_low": .optional(estimate.low), "ci_high": .optional(estimate.high), "cv": .optional(estimate.cv),
      "df": estimate.df.isFinite ? .number(estimate.df) : "inf",
    ]
    if options.effect != nil { row["deff"] = .optional(estimate.deff) }
    return row
  }
}
