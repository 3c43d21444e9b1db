// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// The register as imports see it and change it.
struct RegisterTable {
  let session: Session

  /// What these lines would do to the register as it is.
  func plan(
    _ lines: [ImportLine], stating columns: Set<PoleColumn>, fictitious: Bool, at moment: Instant
  ) throws(StorageError) -> ImportPlan {
    ImportPlan(
      lines, stating: columns, known: try known(fictitious: fictitious), slugs: try slugs(),
      newIdentifier: { ID<Pole>(at: moment) })
  }

  /// Does what a plan says, in the transaction in which it was made.
  func carryOut(_ plan: ImportPlan, fictitious: Bool, _ signature: VersionSignature) throws(StorageError) {
    let writer = RegisterWriter(session: session, fictitious: fictitious, signature: signature)
    for act in plan.acts {
      switch act {
      case .create(let id, let slug, let record): try writer.create(id, slug: slug, record)
      case .change(let pole, let slug, let record): try writer.change(pole, slug: slug, to: record)
      case .keep(let pole, let record): try writer.keep(pole, record)
      }
    }
  }

  private func known(fictitious: Bool) throws(StorageError) -> [KnownPole] {
    let summaries = try session.poles.summaries(where: "pole.fictitious = \(fictitious)")
    let byID = Dictionary(summaries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let events = try session.poleEvents.imported(fictitious: fictitious)
    let sources = try sourceTitles(fictitious: fictitious)
    let contacts = try contacts(fictitious: fictitious)
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

  /// The sources of the line that an import read last: those of the name.
  private func sourceTitles(fictitious: Bool) throws(StorageError) -> [ID<Pole>: [String]] {
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

  private func contacts(fictitious: Bool) throws(StorageError) -> [ID<Pole>: String] {
    var mails: [ID<Pole>: String] = [:]
    let rows = try session.rows(
      """
      SELECT contact.pole, contact.mail
      FROM contact
      JOIN pole ON pole.id = contact.pole
      WHERE pole.fictitious = \(fictitious) AND contact.until IS NULL
      ORDER BY contact.recorded_at, contact.id
      """)
    for row in rows { mails[try row.id("pole", of: Pole.self)] = try row.text("mail") }
    return mails
  }

  /// Every address that a pole has or had, with its owner.
  private func slugs() throws(StorageError) -> [String: ID<Pole>] {
    var owners: [String: ID<Pole>] = [:]
    let rows = try session.rows(
      "SELECT slug, id AS owner FROM pole UNION ALL SELECT slug, pole AS owner FROM pole_former_slug")
    for row in rows { owners[try row.text("slug")] = try row.id("owner", of: Pole.self) }
    return owners
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

extension Session {
  var register: RegisterTable { RegisterTable(session: self) }
}
