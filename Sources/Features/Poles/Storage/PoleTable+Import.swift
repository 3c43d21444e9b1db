// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

extension PoleTable {
  /// The poles, fictitious ones or real ones, in the terms of a file.
  func known(fictitious: Bool) throws(StorageError) -> [KnownPole] {
    let summaries = try summaries(where: "pole.fictitious = \(fictitious)")
    let byID = Dictionary(summaries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let events = try session.poleEvents.imported(fictitious: fictitious)
    let sources = try session.sources.stated(fictitious: fictitious)
    let contacts = try session.contacts.stated(fictitious: fictitious)
    let rows = try session.rows(
      """
      SELECT pole.id, pole.slug, pole.external_key, pole.revision, version.siren
      FROM pole
      JOIN pole_version AS version ON version.pole = pole.id AND version.number = pole.revision
      WHERE pole.fictitious = \(fictitious)
      ORDER BY pole.id
      """)
    return try rows.map { row throws(StorageError) in
      let id = try row.id("id", of: Pole.self)
      guard let summary = byID[id] else { throw .missing }
      var record = PoleRecord(summary)
      record.values.siren = try row.optionalText("siren")
      record.events = events[id] ?? [:]
      record.sources = sources[id] ?? []
      record.contact = contacts[id]
      return KnownPole(
        id: id, slug: try row.text("slug"), externalKey: try row.text("external_key"),
        revision: try row.integer("revision"), record: record)
    }
  }

  /// Every address that a pole has or had, with its owner.
  func slugs() throws(StorageError) -> [String: ID<Pole>] {
    var owners: [String: ID<Pole>] = [:]
    let rows = try session.rows(
      "SELECT slug, id AS owner FROM pole UNION ALL SELECT slug, pole AS owner FROM pole_former_slug")
    for row in rows { owners[try row.text("slug")] = try row.id("owner", of: Pole.self) }
    return owners
  }

  /// Adds a pole, whose first version is still to be added.
  func add(
    _ pole: ID<Pole>, slug: String, _ record: PoleRecord, fictitious: Bool, at moment: Instant
  ) throws(StorageError) {
    try session.run(
      """
      INSERT INTO pole
        (id, slug, name, fictitious, reference, external_key, revision, search_text, created_at)
      VALUES
        (\(pole), \(slug), \(record.values.name), \(fictitious), \(record.reference),
        \(PoleIdentity.key(of: record)), 1, \(record.values.searchText(formerNames: [])), \(moment))
      """)
  }

  /// Brings a pole to the version just added; it keeps its former address.
  func update(
    _ pole: KnownPole, slug: String, to record: PoleRecord, at moment: Instant
  ) throws(StorageError) {
    let names = try session.rows(
      "SELECT DISTINCT name FROM pole_version WHERE pole = \(pole.id) ORDER BY name")
    let searchText = record.values.searchText(
      formerNames: try names.map { row throws(StorageError) in try row.text("name") })
    // A pole that takes a former name again takes its former address again.
    try session.run("DELETE FROM pole_former_slug WHERE slug = \(slug) AND pole = \(pole.id)")
    let changed = try session.run(
      """
      UPDATE pole
      SET slug = \(slug), name = \(record.values.name), reference = \(record.reference),
        external_key = \(PoleIdentity.key(of: record)), revision = \(pole.revision + 1),
        search_text = \(searchText)
      WHERE id = \(pole.id) AND revision = \(pole.revision)
      """)
    guard changed == 1 else { throw .conflict("pole \(pole.id)") }
    guard slug != pole.slug else { return }
    try session.run(
      "INSERT INTO pole_former_slug (slug, pole, left_at) VALUES (\(pole.slug), \(pole.id), \(moment))")
  }

  /// Notes what the file calls a pole whose values it does not change.
  func note(key: String, of pole: ID<Pole>) throws(StorageError) {
    try session.run("UPDATE pole SET external_key = \(key) WHERE id = \(pole)")
  }
}

extension PoleRecord {
  /// What a summary says, in the terms of a file.
  init(_ summary: PoleSummary) {
    self.init(name: summary.name)
    reference = summary.reference
    values.leadStructure = summary.leadStructure
    values.place = summary.place
    values.sectors = summary.sectors
    values.stage = summary.stage
    values.website = summary.website
  }
}
