// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// A row of a result, read by the names of its columns.
///
/// A column that is missing, or that holds something else than what is asked, throws `.unreadable`.
public struct Row: Sendable {
  let columns: Columns
  let values: [SQLValue]

  /// The row with one value for each column.
  public init(_ columns: Columns, _ values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// The value of a column, whatever it is.
  public func value(_ name: String) throws(StorageError) -> SQLValue {
    guard let place = columns.place(of: name) else { throw .unreadable("\(name): no such column") }
    return values[place]
  }

  /// The text of a column.
  public func text(_ name: String) throws(StorageError) -> String {
    try present(optionalText(name), name, "a text")
  }

  /// The text of a column, or nil for null.
  public func optionalText(_ name: String) throws(StorageError) -> String? {
    try optional(name, "a text") { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The integer of a column.
  public func integer(_ name: String) throws(StorageError) -> Int {
    try present(optionalInteger(name), name, "an integer")
  }

  /// The integer of a column, or nil for null.
  public func optionalInteger(_ name: String) throws(StorageError) -> Int? {
    try optional(name, "an integer") { if case .integer(let number) = $0 { Int(number) } else { nil } }
  }

  /// The real of a column; an integer is read as a real.
  public func real(_ name: String) throws(StorageError) -> Double {
    try present(optionalReal(name), name, "a real")
  }

  /// The real of a column, or nil for null; an integer is read as a real.
  public func optionalReal(_ name: String) throws(StorageError) -> Double? {
    try optional(name, "a real") { value in
      switch value {
      case .real(let number): number
      case .integer(let number): Double(number)
      default: nil
      }
    }
  }

  /// The boolean of a column.
  public func boolean(_ name: String) throws(StorageError) -> Bool {
    try present(optionalBoolean(name), name, "a boolean")
  }

  /// The boolean of a column, or nil for null.
  public func optionalBoolean(_ name: String) throws(StorageError) -> Bool? {
    try optional(name, "a boolean") { value in
      switch value {
      case .boolean(let truth): truth
      // SQLite has no booleans.
      case .integer(0): false
      case .integer(1): true
      default: nil
      }
    }
  }

  /// The bytes of a column.
  public func blob(_ name: String) throws(StorageError) -> [UInt8] {
    try present(optionalBlob(name), name, "bytes")
  }

  /// The bytes of a column, or nil for null.
  public func optionalBlob(_ name: String) throws(StorageError) -> [UInt8]? {
    try optional(name, "bytes") { if case .blob(let bytes) = $0 { bytes } else { nil } }
  }

  /// The identifier of a column.
  public func id<Subject>(_ name: String, of subject: Subject.Type) throws(StorageError) -> ID<Subject> {
    try present(optionalID(name, of: subject), name, "an identifier")
  }

  /// The identifier of a column, or nil for null.
  public func optionalID<Subject>(
    _ name: String, of subject: Subject.Type
  ) throws(StorageError) -> ID<Subject>? {
    try optional(name, "an identifier") { if case .text(let text) = $0 { ID<Subject>(text) } else { nil } }
  }

  /// The day of a column.
  public func day(_ name: String) throws(StorageError) -> Day {
    try present(optionalDay(name), name, "a day")
  }

  /// The day of a column, or nil for null.
  public func optionalDay(_ name: String) throws(StorageError) -> Day? {
    try optional(name, "a day") { if case .text(let text) = $0 { Day(text) } else { nil } }
  }

  /// The moment of a column.
  public func instant(_ name: String) throws(StorageError) -> Instant {
    try present(optionalInstant(name), name, "a moment")
  }

  /// The moment of a column, or nil for null.
  public func optionalInstant(_ name: String) throws(StorageError) -> Instant? {
    try optional(name, "a moment") { value in
      if case .integer(let number) = value { Instant(milliseconds: number) } else { nil }
    }
  }

  private func present<Value>(
    _ value: Value?, _ name: String, _ expected: String
  ) throws(StorageError) -> Value {
    guard let value else { throw .unreadable("\(name): null instead of \(expected)") }
    return value
  }

  private func optional<Value>(
    _ name: String, _ expected: String, _ read: (SQLValue) -> Value?
  ) throws(StorageError) -> Value? {
    let stored = try value(name)
    if stored == .null { return nil }
    guard let value = read(stored) else {
      throw .unreadable("\(name): \(stored.kind) instead of \(expected)")
    }
    return value
  }
}
