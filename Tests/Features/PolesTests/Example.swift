// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Foundation
import Kernel
import Persistence
import PersistenceTesting
import Spreadsheets
import Territories
import TestFiles

@testable import Poles

/// What the tests of the register share: the territories, the example files, small files of their own.
enum Example {
  /// 25 November 2026.
  static let now = Instant(milliseconds: 1_795_600_800_000)

  static let territories: TerritoryLookup = {
    do {
      return try TerritoryLookup(
        communes: table("communes"), departements: table("departements"), regions: table("regions"),
        formerCommunes: table("communes-deleguees"))
    } catch { preconditionFailure("the tables of territories cannot be read: \(error)") }
  }()

  /// The outlines that the program ships.
  static func atlas() throws -> RegisterAtlas {
    func map(_ name: String) throws -> BaseMap {
      try BaseMap(try JSON(parsing: Repository.bytes(of: "Sources/essaim/Data/carte-\(name).json")))
    }
    return RegisterAtlas(departements: try map("departements"), regions: try map("regions"))
  }

  private static func table(_ name: String) throws -> [[String]] {
    let table = try CSVTable(reading: Repository.bytes(of: "Sources/essaim/Data/\(name).csv"))
    return [table.header] + table.records.map(\.fields)
  }

  /// The 86 real poles of the example.
  static func poles() throws -> [UInt8] { try ObservatoryFile.poles.bytes() }
  /// The 160 fictitious ones.
  static func fictitiousPoles() throws -> [UInt8] { try ObservatoryFile.fictitiousPoles.bytes() }

  /// A register on an engine, empty.
  static func register(_ kind: TestDatabase.Kind) async throws -> Store {
    try await TestDatabase.fresh(
      kind, migrations: try AccountsFeature.migrations() + PolesFeature.migrations())
  }
}

/// A line of a file of real poles, of which a test says what matters to it.
struct Line {
  var name = "Bocage"
  var lead = ""
  var commune = ""
  var departement = ""
  var region = ""
  var sectors = ""
  var year = ""
  var call = ""
  var website = ""
  var source = "Guide des pôles (2014)"
  var reference = ""
  var siren = ""
  var slug = ""

  static let header = [
    "name", "lead_structure", "commune", "departement_code", "region", "sectors", "first_recognised_year",
    "call", "website", "source", "reference", "siren", "slug",
  ]

  /// A file of these lines.
  static func file(_ lines: Line...) -> [UInt8] { file(lines) }

  /// A file of these lines.
  static func file(_ lines: [Line]) -> [UInt8] {
    var writer = CSVWriter(guardingFormulas: false)
    writer.write(header)
    for line in lines {
      writer.write([
        line.name, line.lead, line.commune, line.departement, line.region, line.sectors, line.year, line.call,
        line.website, line.source, line.reference, line.siren, line.slug,
      ])
    }
    return writer.bytes
  }
}

extension Store {
  /// Imports a file into this register.
  @discardableResult
  func importing(
    _ bytes: [UInt8], dryRun: Bool = false, skipInvalid: Bool = false, fictitious: Bool = false,
    at moment: Instant = Example.now
  ) async throws -> ImportReport {
    let work = PolesImport(
      store: self, territories: Example.territories, file: "poles.csv", author: "Awa", zone: .gmt)
    return try await work.perform(
      bytes, dryRun: dryRun, skipInvalid: skipInvalid, fictitious: fictitious, at: moment)
  }

  /// The poles of the register.
  func summaries(fictitious: Bool = false) async throws -> [PoleSummary] {
    try await read { try $0.poles.summaries(fictitious: fictitious) }
  }

  /// Whom to write to about the fictitious poles, the day after the imports.
  func contacts() async throws -> [ID<Pole>: Contact] {
    let day = Example.now.clock(in: .gmt).day.adding(days: 1)
    return try await read { try $0.poles.contacts(fictitious: true, on: day) }
  }

  /// How many rows a table holds.
  func count(_ query: SQL) async throws -> Int {
    try await read { try $0.row(query)?.integer("n") ?? 0 }
  }
}

extension ImportReport {
  /// The refusals of all lines.
  var refusals: [Refusal] {
    lines.flatMap { line -> [Refusal] in
      guard case .refused(let refusals) = line.outcome else { return [] }
      return refusals
    }
  }

  /// The changes of all lines.
  var changes: [FieldChange] {
    lines.flatMap { line -> [FieldChange] in
      guard case .changed(let changes) = line.outcome else { return [] }
      return changes
    }
  }
}
