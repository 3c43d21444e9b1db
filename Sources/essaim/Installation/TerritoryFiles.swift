// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Poles
import Spreadsheets
import Territories

/// The official geography that the program ships.
enum TerritoryFiles {
  /// Communes, départements and régions.
  static func territories() throws -> TerritoryLookup {
    try TerritoryLookup(
      communes: table("communes"), departements: table("departements"), regions: table("regions"),
      formerCommunes: table("communes-deleguees"))
  }

  /// The outlines of départements and régions.
  static func atlas() throws -> RegisterAtlas {
    RegisterAtlas(departements: try map("departements"), regions: try map("regions"))
  }

  private static func map(_ name: String) throws -> BaseMap {
    try BaseMap(try JSON(parsing: bytes("carte-\(name).json")))
  }

  private static func table(_ name: String) throws -> [[String]] {
    let table = try CSVTable(reading: bytes("\(name).csv"))
    return [table.header] + table.records.map(\.fields)
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Bundle.module.bundleURL.appending(path: "Data/\(name)")))
  }
}
