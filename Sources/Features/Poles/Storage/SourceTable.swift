// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Sources: one row for each, however many facts it says.
struct SourceTable {
  let session: Session

  /// The identifiers of the sources so cited, in order; those not known yet are added.
  func identifiers(of titles: [String], at moment: Instant) throws(StorageError) -> [ID<Source>] {
    var identifiers: [ID<Source>] = []
    for title in titles {
      try session.run(
        """
        INSERT INTO source (id, title, recorded_at)
        VALUES (\(ID<Source>(at: moment)), \(title), \(moment))
        ON CONFLICT (title) DO NOTHING
        """)
      guard let row = try session.row("SELECT id FROM source WHERE title = \(title)") else { throw .missing }
      identifiers.append(try row.id("id", of: Source.self))
    }
    return identifiers
  }

  /// The sources of the line that an import read last: those of the name.
  func stated(fictitious: Bool) throws(StorageError) -> [ID<Pole>: [String]] {
    var titles: [ID<Pole>: [String]] = [:]
    let rows = try session.rows(
      """
      SELECT pole.id, source.title
      FROM pole
      JOIN pole_version AS version ON version.pole = pole.id AND version.number = pole.revision
      JOIN pole_version_source AS fact ON fact.version = version.id
      JOIN source ON source.id = fact.source
      WHERE pole.fictitious = \(fictitious) AND fact.field = \(PoleField.name.rawValue)
      ORDER BY pole.id, fact.position
      """)
    for row in rows { titles[try row.id("id", of: Pole.self), default: []].append(try row.text("title")) }
    return titles
  }
}

extension Session {
  var sources: SourceTable { SourceTable(session: self) }
}
