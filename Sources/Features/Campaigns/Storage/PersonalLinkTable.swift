// SPDX-License-Identifier: AGPL-3.0-or-later
public import Kernel
public import Persistence

/// The version and the end of the personal link of each unit drawn.
public struct PersonalLinkTable {
  let session: Session

  /// Keeps the first links of units.
  func add(_ links: [PersonalLink]) throws(StorageError) {
    for batch in links.batches {
      let rows = batch.map { link -> SQL in
        "(\(link.unit), \(link.version), \(link.expiresAt))"
      }
      try session.run(
        "INSERT INTO personal_link (unit, version, expires_at) VALUES \(rows.joined(separator: ", "))")
    }
  }

  /// The link of a unit that is worth something now.
  public func link(of unit: ID<SampleUnit>) throws(StorageError) -> PersonalLink {
    guard let row = try session.row("SELECT version, expires_at FROM personal_link WHERE unit = \(unit)")
    else { throw .missing }
    return PersonalLink(
      unit: unit, version: try row.integer("version"), expiresAt: try row.instant("expires_at"))
  }

  /// Replaces the link of a unit: those given before are worth nothing from now on.
  func renew(_ unit: ID<SampleUnit>, until end: Instant) throws(StorageError) -> PersonalLink {
    let changed = try session.run(
      """
      UPDATE personal_link
      SET version = version + 1, expires_at = \(end)
      WHERE unit = \(unit)
      """)
    guard changed == 1 else { throw .missing }
    return try link(of: unit)
  }
}

extension Session {
  /// Personal links.
  public var links: PersonalLinkTable { PersonalLinkTable(session: self) }
}
