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

  /// What a unit adds to the lines of an indicator; the same text twice adds the same.
  func contribution(of unit: String, to indicator: Indicator) -> String? {
    let slug = indicator.slug
    let own = [slug, slug + ".numerator", slug + ".denominator", slug + ".responded"]
    return fields[unit].map { fields in (own.map { fields[$0] ?? "" }).joined(separator: "\u{1F}") }
  }

  /// The part of the population that a unit belongs to, in the cut of this variable, or by stratum.
  func part(of unit: String, by variable: String?) -> String? {
    fields[unit]?[variable.map { "domain." + $0 } ?? "stratum"]
  }

  /// How far a unit is: whether it answered, refused, was silent.
  func state(of unit: String) -> String? { fields[unit]?["state"] }
}
