// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

extension EstimationSpec {
  /// The columns that the specification declares, read from texts.
  func data(header: [String], records: [[String]]) throws(SpecError) -> SurveyData {
    for (row, record) in records.enumerated() where record.count != header.count {
      throw .wrongFieldCount(row: row + 1, expected: header.count, found: record.count)
    }
    var columns: [String: SurveyData.Column] = [:]
    for (name, kind) in kinds.sorted(by: { $0.key < $1.key }) {
      guard let place = header.firstIndex(of: name) else {
        throw .unknownColumn(path: "data.columns.\(name)", column: name)
      }
      if header.lastIndex(of: name) != place { throw .doubledColumn(name) }
      let fields = records.map { $0[place] }
      columns[name] = kind == .category ? .categories(fields) : .numbers(try Self.numbers(fields, in: name))
    }
    return SurveyData(count: records.count, columns: columns)
  }

  private static func numbers(_ fields: [String], in column: String) throws(SpecError) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(fields.count)
    for (row, field) in fields.enumerated() {
      if field.isEmpty {
        numbers.append(.nan)
      } else if let number = Double(field), number.isFinite {
        numbers.append(number)
      } else {
        throw .notANumber(column: column, row: row + 1, field: field)
      }
    }
    return numbers
  }
}

extension SurveyData {
  func numbers(_ column: String, path: String) throws(SpecError) -> [Double] {
    switch columns[column] {
    case nil: throw .unknownColumn(path: path, column: column)
    case .categories: throw .wrongColumn(path: path, column: column, expected: .number)
    case .numbers(let values): return values
    }
  }

  func categories(_ column: String, path: String) throws(SpecError) -> ([Int32], levels: [String]) {
    switch columns[column] {
    case nil: throw .unknownColumn(path: path, column: column)
    case .categories(let codes, let levels): return (codes, levels)
    case .numbers(let values):
      // Strata and classes may be whole numbers: their levels are what is written.
      let texts = values.map { $0.isNaN ? "" : JSON.number($0).canonical }
      guard case .categories(let codes, let levels) = Column.categories(texts) else { return ([], []) }
      return (codes, levels)
    }
  }

  /// Numbers of which none may be missing.
  func complete(_ column: String, path: String) throws(SpecError) -> [Double] {
    let values = try numbers(column, path: path)
    if let row = values.firstIndex(where: \.isNaN) { throw .missingDesignValue(column: column, row: row + 1) }
    return values
  }

  /// The crossing of columns of which no value may be missing.
  func crossing(_ names: [String], path: String) throws(SpecError) -> ([Int32], levels: [String]) {
    var texts = Array(repeating: "all", count: count)
    for (place, name) in names.enumerated() {
      let (codes, levels) = try categories(name, path: path)
      for (row, code) in codes.enumerated() {
        if code < 0 { throw .missingDesignValue(column: name, row: row + 1) }
        texts[row] = place == 0 ? levels[Int(code)] : texts[row] + " × " + levels[Int(code)]
      }
    }
    guard case .categories(let codes, let levels) = Column.categories(texts) else { return ([], []) }
    return (codes, levels)
  }
}
