// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Structures and their memberships: nothing is kept of a structure that belongs to no pole.
struct StructureTable {
  let session: Session

  /// The structure of this name in a département, added when it is not known there.
  ///
  /// Structures of one name in two places are left apart: nothing says that they are one.
  func identifier(
    named name: String, departement: String?, fictitious: Bool, at moment: Instant
  ) throws(StorageError) -> ID<Structure> {
    let known = try session.row(
      """
      SELECT id
      FROM structure
      WHERE name = \(name) AND departement_code IS NOT DISTINCT FROM \(departement)
        AND fictitious = \(fictitious)
      ORDER BY id
      LIMIT 1
      """)
    if let known { return try known.id("id", of: Structure.self) }
    let id = ID<Structure>(at: moment)
    try session.run(
      """
      INSERT INTO structure (id, name, departement_code, fictitious, recorded_at)
      VALUES (\(id), \(name), \(departement), \(fictitious), \(moment))
      """)
    return id
  }

  /// Notes that a structure leads a pole; nobody says since when.
  func addLead(
    _ structure: ID<Structure>, of pole: ID<Pole>, sources: [ID<Source>], at moment: Instant
  ) throws(StorageError) {
    let id = ID<Membership>(at: moment)
    try session.run(
      """
      INSERT INTO membership (id, structure, pole, circle, recorded_at)
      VALUES (\(id), \(structure), \(pole), \(Circle.lead.rawValue), \(moment))
      """)
    for (position, source) in sources.enumerated() {
      try session.run(
        """
        INSERT INTO membership_source (membership, position, source)
        VALUES (\(id), \(position), \(source))
        """)
    }
  }

  /// Notes that the structure that led a pole does not any more, since `day` or before.
  func endLead(of pole: ID<Pole>, by day: Day) throws(StorageError) {
    try session.run(
      """
      UPDATE membership
      SET left_latest = \(day)
      WHERE pole = \(pole) AND circle = \(Circle.lead.rawValue)
        AND left_earliest IS NULL AND left_latest IS NULL
      """)
  }

  /// The memberships of a pole, its heart first, in the order they were written.
  func memberships(of pole: ID<Pole>) throws(StorageError) -> [Membership] {
    let rows = try session.rows(
      """
      SELECT membership.id, membership.circle, membership.joined_earliest, membership.joined_latest,
        membership.left_earliest, membership.left_latest, structure.id AS structure_id, structure.name
      FROM membership
      JOIN structure ON structure.id = membership.structure
      WHERE membership.pole = \(pole)
      ORDER BY membership.recorded_at, membership.id
      """)
    return try rows.map { row throws(StorageError) in
      let id = try row.id("id", of: Membership.self)
      guard let circle = Circle(rawValue: try row.text("circle")), let joined = try row.period("joined"),
        let left = try row.period("left")
      else { throw .unreadable("membership: no such circle or period") }
      return Membership(
        id: id,
        structure: Structure(id: try row.id("structure_id", of: Structure.self), name: try row.text("name")),
        circle: circle, joined: joined, left: left.isUnknown ? nil : left,
        sources: try session.sources.sources(of: id))
    }
  }
}

extension Session {
  var structures: StructureTable { StructureTable(session: self) }
}
