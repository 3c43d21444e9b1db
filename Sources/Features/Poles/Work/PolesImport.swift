// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
public import Foundation
public import Kernel
public import Persistence
import Site
import Spreadsheets
public import Territories

/// Takes a file of poles into the register: all of it or nothing.
public struct PolesImport: Sendable {
  private let store: Store
  private let territories: TerritoryLookup
  private let file: String
  private let author: String
  private let zone: TimeZone

  /// An import of the file of this name, whose versions are signed by `author`, name the file as their reason
  /// and hold from the day that it is in `zone`.
  public init(
    store: Store, territories: TerritoryLookup, file: String, author: String, zone: TimeZone
  ) {
    self.store = store
    self.territories = territories
    self.file = file
    self.author = author
    self.zone = zone
  }

  /// Takes the file, unless a line is refused, and reports on every line.
  ///
  /// - Parameters:
  ///   - bytes: a CSV file in UTF-8.
  ///   - dryRun: whether to report only.
  ///   - skipInvalid: whether to take the other lines when some are refused.
  ///   - fictitious: whether the poles are made up; their file has other columns.
  ///   - moment: when the import is done.
  /// - Throws: `CSVError` for a file that is no table, `PolesImportError` for one that is not of poles,
  ///   `StorageError`.
  public func perform(
    _ bytes: [UInt8], dryRun: Bool, skipInvalid: Bool = false, fictitious: Bool, at moment: Instant
  ) async throws -> ImportReport {
    let today = moment.clock(in: zone).day
    let reader = try reader(of: bytes, fictitious: fictitious, today: today)
    let lines = reader.lines()
    let columns = reader.columns
    let signature = VersionSignature(
      author: author, reason: Language.french(ImportText.reason, ["file": file]), moment: moment, day: today)
    let isRefused = lines.contains { !$0.refusals.isEmpty }
    let isOnlyRead = dryRun || (isRefused && !skipInvalid)
    let file = file
    let work: @Sendable (Session) throws -> ImportReport = { session in
      let plan = ImportPlan(
        lines, stating: columns, known: try session.poles.known(fictitious: fictitious),
        slugs: try session.poles.slugs(), newIdentifier: { ID<Pole>(at: moment) })
      let isRefused = plan.lines.contains { if case .refused = $0.outcome { true } else { false } }
      let isWritten = !dryRun && (!isRefused || skipInvalid)
      if isWritten {
        try PlanExecution(session: session, fictitious: fictitious, signature: signature).perform(plan)
        try session.journal.record(RegisterEvent.imported, about: file, by: nil, at: moment)
      }
      return ImportReport(lines: plan.lines, ignoredColumns: reader.ignoredColumns, isWritten: isWritten)
    }
    return try await isOnlyRead ? store.read(work) : store.write(work)
  }

  private func reader(of bytes: [UInt8], fictitious: Bool, today: Day) throws -> RowReader {
    let table = try CSVTable(reading: bytes, limits: RowLimits.file)
    let reader = try RowReader(table, territories: territories, fictitious: fictitious, today: today)
    guard !table.records.isEmpty else { throw PolesImportError.noLine }
    return reader
  }
}
