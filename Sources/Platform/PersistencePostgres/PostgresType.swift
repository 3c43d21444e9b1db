// SPDX-License-Identifier: AGPL-3.0-or-later
import CPQ

/// The numbers of the types we send and read, which never change (pg_type.dat of PostgreSQL).
enum PostgresType {
  static let bool: Oid = 16
  static let bytea: Oid = 17
  static let int8: Oid = 20
  static let int2: Oid = 21
  static let int4: Oid = 23
  static let text: Oid = 25
  static let oid: Oid = 26
  static let float4: Oid = 700
  static let float8: Oid = 701
  /// What `sum` of integers and `avg` return.
  static let numeric: Oid = 1700
}
