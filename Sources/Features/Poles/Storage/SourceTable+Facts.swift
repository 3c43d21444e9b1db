// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

extension SourceTable {
  /// The sources of a membership, in order.
  func sources(of membership: ID<Membership>) throws(StorageError) -> [Source] {
    try sources(
      """
      SELECT source.id, source.title
      FROM membership_source AS fact
      JOIN source ON source.id = fact.source
      WHERE fact.membership = \(membership)
      ORDER BY fact.position
      """)
  }

  /// The sources of an event, in order.
  func sources(of event: ID<PoleEvent>) throws(StorageError) -> [Source] {
    try sources(
      """
      SELECT source.id, source.title
      FROM pole_event_source AS fact
      JOIN source ON source.id = fact.source
      WHERE fact.event = \(event)
      ORDER BY fact.position
      """)
  }

  /// The sources of each value of a version, in order.
  func sources(of version: ID<PoleVersion>) throws(StorageError) -> [PoleField: [Source]] {
    var sources: [PoleField: [Source]] = [:]
    let rows = try session.rows(
      """
      SELECT fact.field, source.id, source.title
      FROM pole_version_source AS fact
      JOIN source ON source.id = fact.source
      WHERE fact.version = \(version)
      ORDER BY fact.field, fact.position
      """)
    for row in rows {
      guard let field = PoleField(rawValue: try row.text("field")) else {
        throw .unreadable("pole_version_source.field: no such field")
      }
      sources[field, default: []].append(
        Source(id: try row.id("id", of: Source.self), title: try row.text("title")))
    }
    return sources
  }

  private func sources(_ query: SQL) throws(StorageError) -> [Source] {
    try session.rows(query).map { row throws(StorageError) in
      Source(id: try row.id("id", of: Source.self), title: try row.text("title"))
    }
  }
}
