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

  /// What a unit adds to the figures of an indicator by a variable, or why it adds nothing; the same text twice
  /// adds the same.
  func value(of unit: String, _ variable: String, in indicator: Indicator) -> String? {
    guard scope(of: unit) == "1" else { return scope(of: unit).map { "#" + $0 } }
    let column =
      switch indicator.kind {
      case .ratio(let numerator, _): indicator.slug + (variable == numerator ? ".numerator" : ".denominator")
      case .count, .total, .mean, .share: indicator.slug
      }
    return fields[unit]?[column]
  }

  /// Whether a unit is of the population, when that is known.
  func scope(of unit: String) -> String? { fields[unit]?["in_scope"] }

  /// The part of the population that a unit belongs to, in the cut of this variable, or by stratum.
  func part(of unit: String, by variable: String?) -> String? {
    fields[unit]?[variable.map { "domain." + $0 } ?? "stratum"]
  }

  /// How far a unit is: whether it answered, refused, was silent.
  func state(of unit: String) -> String? { fields[unit]?["state"] }
}
