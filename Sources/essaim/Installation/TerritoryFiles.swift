// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Spreadsheets
import Territories

/// The official geography that the program ships.
enum TerritoryFiles {
  /// Communes, départements and régions.
  static func territories() throws -> Territories {
    try Territories(
      communes: table("communes"), departements: table("departements"), regions: table("regions"),
      formerCommunes: table("communes-deleguees"))
  }

  private static func table(_ name: String) throws -> [[String]] {
    let table = try CSVTable(reading: bytes("\(name).csv"))
    return [table.header] + table.records.map(\.fields)
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Bundle.module.bundleURL.appending(path: "Data/\(name)")))
  }
}
