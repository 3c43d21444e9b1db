// SPDX-License-Identifier: AGPL-3.0-or-later
import GRDB
import Persistence

extension StorageError {
  /// The meaning of an error of SQLite, read from its extended code and its message.
  init(sqlite error: any Error) {
    guard let error = error as? DatabaseError else {
      self = (error as? StorageError) ?? .other(String(describing: error))
      return
    }
    let message = error.message ?? error.description
    // "UNIQUE constraint failed: pole.name, pole.year", "… failed: index 'pole_folded'".
    let subject = message.split(separator: "failed: ", maxSplits: 1).last.map(String.init) ?? message
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      self = .duplicate(constraint: Self.unquoted(subject))
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey(message)
    case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_TRIGGER: self = .check(subject)
    case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull(subject)
    default:
      let isBusy = [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
      self = isBusy ? .busy : .other(error.description)
    }
  }

  private static func unquoted(_ subject: String) -> String {
    guard subject.hasPrefix("index '"), subject.hasSuffix("'") else { return subject }
    return String(subject.dropFirst("index '".count).dropLast())
  }
}
