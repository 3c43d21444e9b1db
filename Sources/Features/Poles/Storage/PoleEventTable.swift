// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// The dated events of poles.
struct PoleEventTable {
  let session: Session

  /// Writes an event that a file states for a pole.
  func addImported(
    _ kind: PoleEvent.Kind, _ statement: PoleRecord.EventStatement, to pole: ID<Pole>,
    sources: [ID<Source>], at moment: Instant
  ) throws(StorageError) {
    let id = ID<PoleEvent>(at: moment)
    let period = statement.year.flatMap { Period(year: $0) }
    try session.run(
      """
      INSERT INTO pole_event (id, pole, kind, earliest, latest, detail, imported, recorded_at)
      VALUES (\(id), \(pole), \(kind.rawValue), \(period?.earliest), \(period?.latest), \(statement.detail),
        \(true), \(moment))
      """)
    for (position, source) in sources.enumerated() {
      try session.run(
        """
        INSERT INTO pole_event_source (event, position, source)
        VALUES (\(id), \(position), \(source))
        """)
    }
  }

  /// Takes back the event of a kind that an earlier file stated; it is kept, and no longer shown.
  func withdrawImported(_ kind: PoleEvent.Kind, of pole: ID<Pole>, at moment: Instant) throws(StorageError) {
    try session.run(
      """
      UPDATE pole_event
      SET withdrawn_at = \(moment)
      WHERE pole = \(pole) AND kind = \(kind.rawValue) AND imported = \(true) AND withdrawn_at IS NULL
      """)
  }

  /// What files state of the events of poles, fictitious ones or real ones.
  func imported(
    fictitious: Bool
  ) throws(StorageError) -> [ID<Pole>: [PoleEvent.Kind: PoleRecord.EventStatement]] {
    var events: [ID<Pole>: [PoleEvent.Kind: PoleRecord.EventStatement]] = [:]
    let rows = try session.rows(
      """
      SELECT event.pole, event.kind, event.earliest, event.detail
      FROM pole_event AS event
      JOIN pole ON pole.id = event.pole
      WHERE pole.fictitious = \(fictitious) AND event.imported = \(true) AND event.withdrawn_at IS NULL
      """)
    for row in rows {
      let pole = try row.id("pole", of: Pole.self)
      events[pole, default: [:]][try row.eventKind()] = PoleRecord.EventStatement(
        year: try row.optionalDay("earliest")?.year, detail: try row.optionalText("detail"))
    }
    return events
  }

  /// The events of a pole, from the earliest to the latest; those that nobody dates come last.
  func events(of pole: ID<Pole>) throws(StorageError) -> [PoleEvent] {
    let rows = try session.rows(
      """
      SELECT id, kind, earliest AS when_earliest, latest AS when_latest, detail
      FROM pole_event
      WHERE pole = \(pole) AND withdrawn_at IS NULL
      ORDER BY coalesce(earliest, latest) NULLS LAST, recorded_at, id
      """)
    return try rows.map { row throws(StorageError) in
      let id = try row.id("id", of: PoleEvent.self)
      guard let period = try row.period("when") else { throw .unreadable("pole_event: no such period") }
      return PoleEvent(
        id: id, kind: try row.eventKind(), period: period, detail: try row.optionalText("detail"),
        sources: try session.sources.sources(of: id))
    }
  }
}

extension Row {
  fileprivate func eventKind() throws(StorageError) -> PoleEvent.Kind {
    guard let kind = PoleEvent.Kind(rawValue: try text("kind")) else {
      throw .unreadable("pole_event.kind: no such kind")
    }
    return kind
  }
}

extension Session {
  var poleEvents: PoleEventTable { PoleEventTable(session: self) }
}
