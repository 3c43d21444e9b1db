// SPDX-License-Identifier: AGPL-3.0-or-later
import Spreadsheets

/// A CSV file named by another, which knows the lines of its records.
struct TableFile {
  let path: String
  let table: CSVTable

  var header: [String] { table.header }
  var records: [[String]] { table.records.map(\.fields) }

  /// The table named `name` in `spec`, from the folder of `spec`.
  init(_ name: String, beside spec: SpecFile, key: String) throws(InputError) {
    let (path, bytes) = try spec.neighbour(name, .table, at: key)
    self.path = path
    do { table = try CSVTable(reading: bytes) } catch {
      throw InputError(problems: [error.problem(in: path)])
    }
  }

  /// The line on which the record of this number begins; both count from 1.
  func line(ofRecord row: Int) -> Int? {
    table.records.indices.contains(row - 1) ? table.records[row - 1].line : nil
  }

  /// A problem with a record, in a column when one is named.
  func problem(atRecord row: Int?, field: String? = nil, _ message: String) -> InputProblem {
    InputProblem(
      file: path, line: row.flatMap(line) ?? 1, column: field.flatMap(table.index).map { $0 + 1 },
      field: field, message: message)
  }
}
