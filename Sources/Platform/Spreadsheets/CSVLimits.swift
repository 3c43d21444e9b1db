// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a CSV file may take at most.
public struct CSVLimits: Hashable, Sendable {
  /// The bytes of a field, without its quotes.
  public var field = 1 << 20
  /// The bytes of the fields of a record together.
  public var record = 4 << 20
  /// The fields of a record.
  public var columns = 1_000
  /// The records, that of the column names included.
  public var records = 1_000_000
  /// The bytes of the whole file.
  public var total = 64 << 20

  /// The usual limits: 1 MiB a field, 4 MiB a record, 1 000 columns, 1 000 000 records, 64 MiB in all.
  public init() {}
}
