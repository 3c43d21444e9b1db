// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a file says of a pole, or what the register holds of it in the same terms.
struct PoleRecord: Hashable, Sendable {
  /// An event that a line states: its year, and what the source adds.
  struct EventStatement: Hashable, Sendable {
    var year: Int?
    var detail: String?
  }

  /// Whom a line says to write to.
  struct ContactStatement: Hashable, Sendable {
    var email: String
    var name: String?
  }

  /// What the file calls it.
  var reference: String?
  /// The values that a version keeps.
  var values: PoleValues
  /// The event of each kind.
  var events: [PoleEvent.Kind: EventStatement] = [:]
  /// Where all this comes from, as cited.
  var sources: [String] = []
  /// Whom to write to.
  var contact: ContactStatement?

  init(name: String) { values = PoleValues(name: name) }

  /// What this record holds in a column, as the file would write it; empty when nothing is known.
  func text(of column: PoleColumn) -> String {
    switch column {
    case .slug: ""
    case .reference: reference ?? ""
    case .siren: values.siren ?? ""
    case .name: values.name
    case .leadStructure: values.leadStructure ?? ""
    case .commune: values.place.commune?.name ?? ""
    case .departementCode: values.place.departement?.code ?? ""
    case .region: values.place.region?.name ?? ""
    case .stage: values.stage ?? ""
    case .sectors: values.sectors.joined(separator: ";")
    case .firstRecognisedYear: events[.recognised]?.year.map(String.init) ?? ""
    case .call: events[.recognised]?.detail ?? ""
    case .firstYear: events[.founded]?.year.map(String.init) ?? ""
    case .website: values.website ?? ""
    case .source: sources.joined(separator: "; ")
    case .contact: contact?.email ?? ""
    case .contactName: contact?.name ?? ""
    }
  }

  /// This record, with what another one states in these columns.
  func stating(_ other: PoleRecord, in columns: Set<PoleColumn>) -> PoleRecord {
    var result = self
    if columns.contains(.reference) { result.reference = other.reference }
    if columns.contains(.siren) { result.values.siren = other.values.siren }
    result.values.name = other.values.name
    if columns.contains(.leadStructure) { result.values.leadStructure = other.values.leadStructure }
    // The three columns of the place are one statement: a file without commune knows none.
    result.values.place = other.values.place
    if columns.contains(.stage) { result.values.stage = other.values.stage }
    if columns.contains(.sectors) { result.values.sectors = other.values.sectors }
    if columns.contains(.website) { result.values.website = other.values.website }
    if columns.contains(.firstRecognisedYear) { result.events[.recognised] = other.events[.recognised] }
    if columns.contains(.firstYear) { result.events[.founded] = other.events[.founded] }
    if columns.contains(.source) { result.sources = other.sources }
    if columns.contains(.contact) { result.contact = contact(stating: other, in: columns) }
    return result
  }

  /// The contact of another record; a file without names leaves the name of the person it still writes to.
  private func contact(stating other: PoleRecord, in columns: Set<PoleColumn>) -> ContactStatement? {
    let isSameEmail = other.contact?.email == contact?.email
    return isSameEmail && !columns.contains(.contactName) ? contact : other.contact
  }

  /// Where this record and another differ, in the order of the columns.
  func changes(to other: PoleRecord) -> [FieldChange] {
    PoleColumn.allCases.compactMap { column in
      let (old, new) = (text(of: column), other.text(of: column))
      return old == new ? nil : FieldChange(column: column, from: old, to: new)
    }
  }
}
