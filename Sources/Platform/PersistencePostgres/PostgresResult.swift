// SPDX-License-Identifier: AGPL-3.0-or-later
import CPQ
import Kernel
import Persistence

/// What the server answered to one command, freed with this object.
final class PostgresResult {
  private let pointer: OpaquePointer?

  init(_ pointer: OpaquePointer?) { self.pointer = pointer }

  deinit { PQclear(pointer) }

  static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// How many rows the command changed.
  var changedRows: Int { Int(Self.text(PQcmdTuples(pointer))) ?? 0 }

  /// The rows, read by the types of their columns.
  var rows: [Row] {
    let places = 0..<PQnfields(pointer)
    let columns = Columns(places.map { Self.text(PQfname(pointer, $0)) })
    let types = places.map { PQftype(pointer, $0) }
    return (0..<PQntuples(pointer)).map { line in
      Row(columns, places.map { value(line, $0, types[Int($0)]) })
    }
  }

  /// The error, when the command failed; `message` is the connection's, for a failure without an answer.
  func error(_ message: UnsafePointer<CChar>?) -> StorageError? {
    switch PQresultStatus(pointer) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: nil
    case PGRES_FATAL_ERROR where pointer != nil: StorageError(postgres: self)
    default: .other(Self.text(message))
    }
  }

  /// Whether the command was prepared for a table that has another shape now (0A000), or is forgotten
  /// (26000).
  var isStalePlan: Bool {
    let state = field("C")
    return state == "26000" || state == "0A000" && field("R") == "RevalidateCachedQuery"
  }

  /// A field of the error, by the letter of its kind (PG_DIAG_… in postgres_ext.h).
  func field(_ letter: Unicode.Scalar) -> String {
    Self.text(PQresultErrorField(pointer, Int32(letter.value)))
  }

  private func value(_ line: Int32, _ column: Int32, _ type: Oid) -> SQLValue {
    guard PQgetisnull(pointer, line, column) == 0 else { return .null }
    let text = Self.text(PQgetvalue(pointer, line, column))
    switch type {
    case PostgresType.bool: return .boolean(text == "t")
    case PostgresType.int2, PostgresType.int4, PostgresType.int8, PostgresType.oid, PostgresType.numeric:
      return Int64(text).map(SQLValue.integer) ?? Double(text).map(SQLValue.real) ?? .text(text)
    case PostgresType.float4, PostgresType.float8:
      return Double(text).map(SQLValue.real) ?? .text(text)
    case PostgresType.bytea:
      // The server writes `\x00ff`.
      return [UInt8](hexadecimal: text.dropFirst(2)).map(SQLValue.blob) ?? .text(text)
    default: return .text(text)
    }
  }
}
