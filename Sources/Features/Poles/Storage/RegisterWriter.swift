// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Writes what an import decided, signed.
struct RegisterWriter {
  let session: Session
  let fictitious: Bool
  let signature: VersionSignature
  private var moment: Instant { signature.moment }

  init(session: Session, fictitious: Bool, signature: VersionSignature) {
    self.session = session
    self.fictitious = fictitious
    self.signature = signature
  }

  /// Adds a pole with its first version.
  func create(_ pole: ID<Pole>, slug: String, _ record: PoleRecord) throws(StorageError) {
    try session.run(
      """
      INSERT INTO pole
        (id, slug, name, fictitious, reference, external_key, revision, search_text, created_at)
      VALUES
        (\(pole), \(slug), \(record.values.name), \(fictitious), \(record.reference),
        \(PoleIdentity.key(of: record)), 1, \(record.values.searchText(formerNames: [])), \(moment))
      """)
    let sources = try session.sources.identifiers(of: record.sources, at: moment)
    let lead = try lead(of: record)
    try addVersion(1, of: pole, record.values, lead: lead, sources: sources)
    if let lead { try session.structures.addLead(lead, of: pole, sources: sources, at: moment) }
    for (kind, statement) in record.events.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try session.poleEvents.addImported(kind, statement, to: pole, sources: sources, at: moment)
    }
    if let mail = record.contact { try addContact(mail, to: pole) }
  }

  /// Adds a version to a pole, which keeps the former ones and its former address.
  func change(_ pole: KnownPole, slug: String, to record: PoleRecord) throws(StorageError) {
    let old = pole.record
    let sources = try session.sources.identifiers(of: record.sources, at: moment)
    let lead = try lead(of: record)
    try addVersion(pole.revision + 1, of: pole.id, record.values, lead: lead, sources: sources)
    try update(pole, slug: slug, to: record)
    if old.values.leadStructure != record.values.leadStructure {
      try session.structures.endLead(of: pole.id, by: signature.day)
      if let lead { try session.structures.addLead(lead, of: pole.id, sources: sources, at: moment) }
    }
    for kind in PoleEvent.Kind.allCases {
      let statement = record.events[kind]
      guard old.events[kind] != statement || old.sources != record.sources else { continue }
      try session.poleEvents.withdrawImported(kind, of: pole.id, at: moment)
      guard let statement else { continue }
      try session.poleEvents.addImported(kind, statement, to: pole.id, sources: sources, at: moment)
    }
    if old.contact != record.contact {
      try endContacts(of: pole.id)
      if let mail = record.contact { try addContact(mail, to: pole.id) }
    }
  }

  /// Notes what the file calls a pole whose values it does not change.
  func keep(_ pole: KnownPole, _ record: PoleRecord) throws(StorageError) {
    let key = PoleIdentity.key(of: record)
    guard key != pole.externalKey else { return }
    try session.run("UPDATE pole SET external_key = \(key) WHERE id = \(pole.id)")
  }

  private func update(_ pole: KnownPole, slug: String, to record: PoleRecord) throws(StorageError) {
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

  private func lead(of record: PoleRecord) throws(StorageError) -> ID<Structure>? {
    guard let name = record.values.leadStructure else { return nil }
    return try session.structures.identifier(
      named: name, departement: record.values.place.departement?.code, fictitious: fictitious, at: moment)
  }

  private func addContact(_ mail: String, to pole: ID<Pole>) throws(StorageError) {
    try session.run(
      """
      INSERT INTO contact (id, pole, mail, purpose, recorded_at)
      VALUES (\(ID<Contact>(at: moment)), \(pole), \(mail), \(Contact.Purpose.survey.rawValue), \(moment))
      """)
  }

  private func endContacts(of pole: ID<Pole>) throws(StorageError) {
    try session.run("UPDATE contact SET until = \(signature.day) WHERE pole = \(pole) AND until IS NULL")
  }
}
