// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Mail
import Spreadsheets
import Territories

/// Reads the lines of a file of poles: each value checked, every reason kept.
struct RowReader {
  private let table: CSVTable
  private let places: PlaceReader
  private let isFictitious: Bool
  private let years: ClosedRange<Int>
  private let columnPlaces: [PoleColumn: Int]

  /// The columns of the file that mean something.
  var columns: Set<PoleColumn> { Set(columnPlaces.keys) }
  /// The names of those that mean nothing.
  var ignoredColumns: [String] { table.header.filter { PoleColumn(rawValue: $0) == nil } }

  init(
    _ table: CSVTable, territories: TerritoryLookup, fictitious: Bool, today: Day
  ) throws(PolesImportError) {
    self.table = table
    places = PlaceReader(territories)
    isFictitious = fictitious
    years = RowLimits.firstYear...today.year
    columnPlaces = Dictionary(
      table.header.enumerated().compactMap { place, name in PoleColumn(rawValue: name).map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    let missing = PoleColumn.required(fictitious: fictitious).filter { columnPlaces[$0] == nil }
    guard missing.isEmpty else { throw .missingColumns(missing.map(\.rawValue)) }
  }

  /// The lines, in order.
  func lines() -> [ImportLine] { table.records.map(line) }

  private func line(_ row: CSVRecord) -> ImportLine {
    var checker = ValueChecker { column in
      columnPlaces[column].map { row.fields[$0].trimmed } ?? ""
    }
    let record = record(&checker)
    let slug = checker.text(.slug, atMost: RowLimits.name)
    return ImportLine(
      number: row.line, name: String(record.values.name.prefix(RowLimits.name)), slug: slug,
      record: checker.refusals.isEmpty ? record : nil, refusals: checker.refusals)
  }

  private func record(_ checker: inout ValueChecker) -> PoleRecord {
    var record = PoleRecord(name: checker.requiredProse(.name, atMost: RowLimits.name))
    record.reference =
      isFictitious
      ? checker.requiredText(.reference, atMost: RowLimits.word)
      : checker.text(.reference, atMost: RowLimits.word)
    record.values.siren = checker.siren()
    record.values.leadStructure = checker.prose(.leadStructure, atMost: RowLimits.name)
    record.values.stage = checker.prose(.stage, atMost: RowLimits.word)
    record.values.sectors = checker.list(
      .sectors, separator: ";", atMost: RowLimits.sectors, of: RowLimits.word)
    record.values.website = checker.website()
    record.values.place = places.place(&checker)
    record.sources = checker.list(.source, separator: "; ", atMost: RowLimits.sources, of: RowLimits.source)
    if record.sources.isEmpty && !isFictitious && !checker.isRefused(.source) {
      checker.refuse(.source, .missing)
    }
    let name = checker.prose(.contactName, atMost: RowLimits.name)
    record.contact = checker.email().map { .init(email: $0, name: name) }
    record.events = events(&checker)
    return record
  }

  private func events(_ checker: inout ValueChecker) -> [PoleEvent.Kind: PoleRecord.EventStatement] {
    var events: [PoleEvent.Kind: PoleRecord.EventStatement] = [:]
    let recognised = checker.year(.firstRecognisedYear, in: years)
    let call = checker.prose(.call, atMost: RowLimits.name)
    if recognised != nil || call != nil { events[.recognised] = .init(year: recognised, detail: call) }
    if let founded = checker.year(.firstYear, in: years) { events[.founded] = .init(year: founded) }
    return events
  }
}
