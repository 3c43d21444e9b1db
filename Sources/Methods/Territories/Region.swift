// SPDX-License-Identifier: AGPL-3.0-or-later

/// A région of the official geographic code, as they are since 2016.
public struct Region: Hashable, Sendable {
  /// The code: `52`.
  public let code: String
  /// The name, without article unless it is part of it.
  public let name: String
  /// Whether it lies overseas.
  public let isOverseas: Bool

  init(_ row: RecordTable.Row) throws(TerritoryError) {
    code = try row.text("code")
    name = try row.text("nom")
    isOverseas = try row.text("outre_mer") == "1"
  }
}
