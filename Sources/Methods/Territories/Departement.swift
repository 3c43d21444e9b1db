// SPDX-License-Identifier: AGPL-3.0-or-later

/// A département of the official geographic code.
public struct Departement: Hashable, Sendable {
  /// The code: `44`, `2A`, `974`.
  public let code: String
  /// The name, without article.
  public let name: String
  /// The code of its région.
  public let region: String

  init(_ row: RecordTable.Row) throws(TerritoryError) {
    code = try row.text("code")
    name = try row.text("nom")
    region = try row.text("region")
  }
}
