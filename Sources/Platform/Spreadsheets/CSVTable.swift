// SPDX-License-Identifier: AGPL-3.0-or-later

import Kernel

/// A CSV file with named columns, each record of which has a field for every column.
public struct CSVTable: Hashable, Sendable {
  /// The names of the columns, without the spaces around them.
  public var header: [String]
  /// The records under the header, with the line each begins on.
  public var records: [CSVRecord]

  /// The table that `bytes` hold.
  public init(
    reading bytes: [UInt8], separator: Character = ",", limits: CSVLimits = CSVLimits()
  ) throws(CSVError) {
    var reader = CSVReader(bytes, separator: separator, limits: limits)
    guard let first = try reader.next() else { throw .missingHeader }
    header = try Self.columns(of: first, separator: separator)
    records = []
    while let record = try reader.next() {
      guard record.fields.count == header.count else {
        throw .wrongFieldCount(line: record.line, expected: header.count, found: record.fields.count)
      }
      records.append(record)
    }
  }

  /// The position of the column of this name, or nil.
  public func index(of column: String) -> Int? { header.firstIndex(of: column) }

  private static func columns(of record: CSVRecord, separator: Character) throws(CSVError) -> [String] {
    let names = record.fields.map(\.trimmed)
    if names.count == 1, let other = names[0].utf8.first(where: Set(";\t,".utf8).contains) {
      let found = Character(UnicodeScalar(other))
      if found != separator { throw .wrongSeparator(found: found) }
    }
    guard names.contains(where: { !$0.isEmpty }) else { throw .missingHeader }
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      guard !name.isEmpty else { throw .unnamedColumn(index + 1) }
      guard seen.insert(name).inserted else { throw .duplicateColumn(name) }
    }
    return names
  }
}
