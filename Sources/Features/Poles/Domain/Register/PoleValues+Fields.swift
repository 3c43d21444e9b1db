// SPDX-License-Identifier: AGPL-3.0-or-later

extension PoleValues {
  /// The fields of which something is known.
  var knownFields: [PoleField] { PoleField.allCases.filter { !text(of: $0).isEmpty } }

  /// The fields by which this version differs from an earlier one.
  func fieldsChanged(since earlier: PoleValues) -> [PoleField] {
    PoleField.allCases.filter { text(of: $0) != earlier.text(of: $0) }
  }

  /// The value of a field as people read it; empty when nothing is known.
  func text(of field: PoleField) -> String {
    switch field {
    case .name: name
    case .siren: siren ?? ""
    case .leadStructure: leadStructure ?? ""
    case .place:
      [place.commune, place.departement, place.region].compactMap { $0?.name }.joined(separator: ", ")
    case .sectors: sectors.joined(separator: ", ")
    case .stage: stage ?? ""
    case .website: website ?? ""
    }
  }
}
