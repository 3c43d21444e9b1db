// SPDX-License-Identifier: AGPL-3.0-or-later
import Spreadsheets

/// What differs between the answers of two versions: whoever has both may subtract one from the other.
struct AnswersComparison {
  /// The units whose answers, or whose state, are not the same in both.
  let changed: Set<String>

  /// The comparison of two files of answers; columns that only one has are left out.
  init(_ first: [UInt8], _ second: [UInt8]) throws {
    let (before, after) = (try Self.answers(in: first), try Self.answers(in: second))
    changed = Set(before.keys).union(after.keys).filter { unit in
      guard let old = before[unit], let new = after[unit] else { return true }
      return old.contains { column, field in new[column].map { $0 != field } ?? false }
    }
  }

  /// What each unit said, by column.
  private static func answers(in file: [UInt8]) throws -> [String: [String: String]] {
    let table = try CSVTable(reading: file)
    let columns = table.header.enumerated().filter { $1 == "state" || $1.hasPrefix("answer.") }
    guard let unit = table.index(of: "unit") else { return [:] }
    return table.records.reduce(into: [:]) { answers, record in
      answers[record.fields[unit]] = columns.reduce(into: [:]) { $0[$1.element] = record.fields[$1.offset] }
    }
  }
}
