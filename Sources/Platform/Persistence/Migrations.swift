// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel

/// All the migrations of the program, in one global order: that of their names.
public struct Migrations: Sendable {
  /// The migrations, by name.
  public let all: [Migration]

  /// The migrations, put in order.
  public init(_ migrations: [Migration]) { all = migrations.sorted { $0.name < $1.name } }

  /// Applies those that the database has not seen, all or none, and returns their names.
  ///
  /// Several programs may start at once: one applies, the others wait and find nothing left to do.
  /// - Throws: `MigrationError` for a name that comes twice or a gap; `StorageError` for a script that fails.
  public func apply(to store: Store, at moment: Instant) async throws -> [String] {
    for (migration, next) in zip(all, all.dropFirst()) where migration.name == next.name {
      throw MigrationError.duplicateName(migration.name)
    }
    try await store.write { session in try createTable(session) }
    return try await store.write { session in
      try lockTable(session)
      let waiting = try pending(after: session.rows("SELECT name FROM migration").map { try $0.text("name") })
      for migration in waiting { try apply(migration, at: moment, session) }
      return waiting.map(\.name)
    }
  }

  private func createTable(_ session: Session) throws(StorageError) {
    // Two CREATE TABLE IF NOT EXISTS at once may collide in PostgreSQL's catalogue.
    if session.dialect == .postgres { try session.runScript("SELECT pg_advisory_xact_lock(4972614)") }
    let table = Migration(
      name: "migration",
      common:
        "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at {instant} NOT NULL) {strict}"
    )
    try session.runScript(table.script(for: session.dialect))
  }

  private func lockTable(_ session: Session) throws(StorageError) {
    // Not an advisory lock: its SELECT would fix what the transaction sees before it waits for the other.
    if session.dialect == .postgres { try session.runScript("LOCK TABLE migration IN EXCLUSIVE MODE") }
  }

  /// Those to apply, when `applied` are exactly the first ones.
  func pending(after applied: [String]) throws(MigrationError) -> [Migration] {
    let applied = Set(applied)
    if let unknown = applied.subtracting(all.map(\.name)).min() { throw .unknown(unknown) }
    let waiting = all.filter { !applied.contains($0.name) }
    if let first = waiting.first, let last = applied.max(), first.name < last {
      throw .outOfOrder(first.name, appliedLater: last)
    }
    return waiting
  }

  private func apply(_ migration: Migration, at moment: Instant, _ session: Session) throws(StorageError) {
    try session.runScript(migration.script(for: session.dialect))
    try session.run("INSERT INTO migration (name, applied_at) VALUES (\(migration.name), \(moment))")
  }
}
