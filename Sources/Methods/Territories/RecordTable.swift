// SPDX-License-Identifier: AGPL-3.0-or-later

/// Records under a header, read by the name of their columns.
struct RecordTable {
  private let records: ArraySlice<[String]>
  private let columns: [String: Int]

  init(_ records: [[String]]) {
    let header = records.first ?? []
    self.records = records.dropFirst()
    columns = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The rows as values made from the columns named.
  func rows<Value>(
    of names: [String], _ make: (Row) throws(TerritoryError) -> Value
  ) throws(TerritoryError) -> [Value] {
    for name in names where columns[name] == nil { throw .missingColumn(name) }
    var values: [Value] = []
    values.reserveCapacity(records.count)
    for index in records.indices {
      values.append(try make(Row(fields: records[index], columns: columns, number: index + 1)))
    }
    return values
  }

  struct Row {
    let fields: [String]
    let columns: [String: Int]
    let number: Int

    func text(_ name: String) throws(TerritoryError) -> String {
      guard let column = columns[name], fields.indices.contains(column), !fields[column].isEmpty else {
        throw .unreadable(column: name, row: number)
      }
      return fields[column]
    }

    func number(_ name: String) throws(TerritoryError) -> Double {
      guard let value = Double(try text(name)), value.isFinite else {
        throw .unreadable(column: name, row: number)
      }
      return value
    }
  }
}
