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
}

extension Session {
  var sources: SourceTable { SourceTable(session: self) }
}
