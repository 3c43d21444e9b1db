// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Persistence

/// Does what a plan says, in the transaction in which the plan was made, signed.
struct PlanExecution {
  let session: Session
  let fictitious: Bool
  let signature: VersionSignature
  private var moment: Instant { signature.moment }

  /// Does all that there is to do, in order.
  func perform(_ plan: ImportPlan) throws(StorageError) {
    for act in plan.acts {
      switch act {
      case .create(let id, let slug, let record): try create(id, slug: slug, record)
      case .change(let pole, let slug, let record): try change(pole, slug: slug, to: record)
      case .keep(let pole, let record): try keep(pole, record)
      }
    }
  }

  /// Adds a pole with its first version.
  private func create(_ pole: ID<Pole>, slug: String, _ record: PoleRecord) throws(StorageError) {
    try session.poles.add(pole, slug: slug, record, fictitious: fictitious, at: moment)
    let sources = try session.sources.identifiers(of: record.sources, at: moment)
    let lead = try lead(of: record)
    try session.poles.addVersion(1, of: pole, record.values, lead: lead, sources: sources, signature)
    if let lead { try session.structures.addLead(lead, of: pole, sources: sources, at: moment) }
    for (kind, statement) in record.events.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try session.poleEvents.addImported(kind, statement, to: pole, sources: sources, at: moment)
    }
    if let contact = record.contact { try session.contacts.add(contact, to: pole, at: moment) }
  }

  /// Adds a version to a pole, which keeps the former ones and its former address.
  private func change(_ pole: KnownPole, slug: String, to record: PoleRecord) throws(StorageError) {
    let old = pole.record
    let sources = try session.sources.identifiers(of: record.sources, at: moment)
    let lead = try lead(of: record)
    try session.poles.addVersion(
      pole.revision + 1, of: pole.id, record.values, lead: lead, sources: sources, signature)
    try session.poles.update(pole, slug: slug, to: record, at: moment)
    if old.values.leadStructure != record.values.leadStructure {
      try session.structures.endLead(of: pole.id, by: signature.day)
      if let lead { try session.structures.addLead(lead, of: pole.id, sources: sources, at: moment) }
    }
    try changeEvents(of: pole, to: record, sources: sources)
    if old.contact != record.contact {
      try session.contacts.end(of: pole.id, on: signature.day)
      if let contact = record.contact { try session.contacts.add(contact, to: pole.id, at: moment) }
    }
  }

  private func changeEvents(
    of pole: KnownPole, to record: PoleRecord, sources: [ID<Source>]
  ) throws(StorageError) {
    for kind in PoleEvent.Kind.allCases {
      let (old, statement) = (pole.record.events[kind], record.events[kind])
      guard old != statement || pole.record.sources != record.sources else { continue }
      try session.poleEvents.withdrawImported(kind, of: pole.id, at: moment)
      guard let statement else { continue }
      try session.poleEvents.addImported(kind, statement, to: pole.id, sources: sources, at: moment)
    }
  }

  private func keep(_ pole: KnownPole, _ record: PoleRecord) throws(StorageError) {
    let key = PoleIdentity.key(of: record)
    if key != pole.externalKey { try session.poles.note(key: key, of: pole.id) }
  }

  private func lead(of record: PoleRecord) throws(StorageError) -> ID<Structure>? {
    guard let name = record.values.leadStructure else { return nil }
    return try session.structures.identifier(
      named: name, departement: record.values.place.departement?.code, fictitious: fictitious, at: moment)
  }
}
