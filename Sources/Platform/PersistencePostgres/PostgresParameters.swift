// SPDX-License-Identifier: AGPL-3.0-or-later
import CPQ
import Foundation
import Kernel
import Persistence

/// Values as the server takes them: a type each, and a text.
struct PostgresParameters {
  let types: [Oid]
  private let texts: [String?]

  init(_ values: [SQLValue]) {
    types = values.map(\.type)
    texts = values.map(\.serverText)
  }

  /// Runs a prepared statement with these values.
  func execute(_ name: String, on handle: OpaquePointer?) -> OpaquePointer? {
    let copies = texts.map { text in text.flatMap { strdup($0) } }
    defer { for copy in copies { free(copy) } }
    let pointers = copies.map { UnsafePointer($0) }
    return PQexecPrepared(handle, name, Int32(pointers.count), pointers, nil, nil, 0)
  }
}

extension SQLValue {
  /// The type of the parameter, as numbered in pg_type: without it the server cannot infer `$1 IS NULL`.
  fileprivate var type: Oid {
    switch self {
    case .null: 0
    case .integer: PostgresType.int8
    case .real: PostgresType.float8
    case .boolean: PostgresType.bool
    case .text: PostgresType.text
    case .blob: PostgresType.bytea
    }
  }

  fileprivate var serverText: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .boolean(let truth): truth ? "t" : "f"
    case .text(let text): text
    case .blob(let bytes): "\\x" + bytes.hexadecimal
    }
  }
}
