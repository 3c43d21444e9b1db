// SPDX-License-Identifier: AGPL-3.0-or-later

/// A record of a CSV file.
public struct CSVRecord: Hashable, Sendable {
  /// The line it begins on, from 1.
  public var line: Int
  /// Its fields, without their quotes.
  public var fields: [String]

  /// The record of these fields, begun on `line`.
  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}
