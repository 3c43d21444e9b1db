// SPDX-License-Identifier: AGPL-3.0-or-later
import Spreadsheets

/// A kept file of answers, read by unit.
struct AnswersByUnit {
  /// What each unit has in each column.
  let fields: [String: [String: String]]

  /// The answers in a file.
  init(_ file: [UInt8]) throws {
    let table = try CSVTable(reading: file)
    let unit = table.index(of: "unit") ?? 0
    fields = Dictionary(
      table.records.map { record in
        (record.fields[unit], Dictionary(zip(table.header, record.fields)) { first, _ in first })
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What a unit adds to the figures of an indicator by these variables; nil when it adds nothing, whatever the
  /// reason: it was silent, left the population, or does not know. The same text twice adds the same.
  func value(of unit: String, _ variables: [String], in indicator: Indicator) -> String? {
    guard hasAnswered(unit), let fields = fields[unit] else { return nil }
    let columns: [String] =
      switch indicator.kind {
      case .ratio: [indicator.slug + ".numerator", indicator.slug + ".denominator"]
      case .count, .total, .mean, .share: [indicator.slug]
      }
    let parts = columns.map { fields[$0] ?? "" }
    // A ratio takes both of its parts or none.
    guard !parts.contains("") else { return nil }
    guard case .ratio(let numerator, _) = indicator.kind, variables.count == 1 else {
      return parts.joined(separator: "\u{1F}")
    }
    return variables[0] == numerator ? parts[0] : parts[1]
  }

  /// Whether a unit of the population has answered.
  func hasAnswered(_ unit: String) -> Bool { fields[unit]?["in_scope"] == "1" }

  /// The part of the population that a unit belongs to, in the cut of this variable, or by stratum.
  func part(of unit: String, by variable: String?) -> String? {
    fields[unit]?[variable.map { "domain." + $0 } ?? "stratum"]
  }
}
