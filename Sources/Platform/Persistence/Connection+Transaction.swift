// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation

extension Connection {
  /// What `body` returns, run in a transaction, again as a whole when others came in its way.
  ///
  /// `body` may run several times, so it has no effect outside the database. A statement that failed undoes
  /// all, even when `body` caught its error: PostgreSQL would refuse what follows, SQLite would not.
  /// - Throws: what `body` throws; `.busy` after twenty tries.
  public func transaction<Value>(_ access: Access, _ body: (Session) throws -> Value) throws -> Value {
    for attempt in 0..<20 {
      do { return try once(access, body) } catch StorageError.busy { pause(after: attempt) }
    }
    throw StorageError.busy
  }

  private func once<Value>(_ access: Access, _ body: (Session) throws -> Value) throws -> Value {
    failure = nil
    try begin(access)
    do {
      let value = try body(Session(self))
      if let failure { throw failure }
      try commit()
      return value
    } catch {
      rollback()
      throw failure == .busy ? StorageError.busy : error
    }
  }

  /// Waits at most half a millisecond at first, then twice as long each time, up to 64 ms. Chance separates
  /// those who collided.
  private func pause(after attempt: Int) {
    let longest = min(0.064, 0.000_5 * Double(1 << min(attempt, 7)))
    Thread.sleep(forTimeInterval: .random(in: 0...longest))
  }
}
