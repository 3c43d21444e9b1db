// SPDX-License-Identifier: AGPL-3.0-or-later

/// A commune (*commune*) of the official geographic code.
public struct Commune: Hashable, Sendable {
  /// The Insee code, five characters: `2A004`.
  public let code: String
  /// The full name, with its article.
  public let name: String
  /// The code of its département.
  public let departement: String
  /// The code of its région.
  public let region: String
  /// Degrees east of Greenwich.
  public let longitude: Double
  /// Degrees north of the equator.
  public let latitude: Double

  init(_ row: RecordTable.Row) throws(TerritoryError) {
    code = try row.text("code")
    name = try row.text("nom")
    departement = try row.text("departement")
    region = try row.text("region")
    longitude = try row.number("lon")
    latitude = try row.number("lat")
  }
}
