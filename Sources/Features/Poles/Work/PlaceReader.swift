// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import Territories

/// Reads where a pole is from its commune, its département and its région, which must agree.
struct PlaceReader {
  private let territories: TerritoryLookup

  init(_ territories: TerritoryLookup) { self.territories = territories }

  /// The place of a line. What a narrower territory implies is filled in.
  func place(_ checker: inout ValueChecker) -> Place {
    var departement = departement(&checker)
    var region = region(&checker)
    if let departement, let region, departement.region != region.code {
      let right = territories.region(departement.region)?.name ?? departement.region
      checker.refuse(.region, .regionMismatch(departement: departement.name, region: right))
    }
    let commune = commune(departement, region, &checker)
    departement = departement ?? commune.flatMap { territories.departement($0.departement) }
    region = region ?? departement.flatMap { territories.region($0.region) }
    return Place(
      commune: commune.map { .init(code: $0.code, name: $0.name) },
      point: commune.map { .init(longitude: $0.longitude, latitude: $0.latitude) },
      departement: departement.map { .init(code: $0.code, name: $0.name) },
      region: region.map { .init(code: $0.code, name: $0.name) })
  }

  private func departement(_ checker: inout ValueChecker) -> Departement? {
    let code = checker.found(.departementCode)
    guard !code.isEmpty else { return nil }
    if let departement = territories.departement(code.uppercased()) { return departement }
    // Spreadsheets drop the zero of 07, and people write names.
    let meant = territories.departement("0" + code) ?? territories.departement(named: code)
    checker.refuse(.departementCode, .unknownDepartement(meant: meant?.code))
    return nil
  }

  private func region(_ checker: inout ValueChecker) -> Region? {
    let name = checker.found(.region)
    guard !name.isEmpty else { return nil }
    if let region = territories.region(named: name) { return region }
    checker.refuse(.region, .unknownRegion)
    return nil
  }

  private func commune(
    _ departement: Departement?, _ region: Region?, _ checker: inout ValueChecker
  ) -> Commune? {
    let name = checker.found(.commune)
    guard !name.isEmpty, !checker.isRefused(.departementCode), !checker.isRefused(.region) else { return nil }
    let everywhere = territories.communes(named: name)
    var there = everywhere.filter { isThere($0, departement, region) }
    if there.isEmpty {
      there = territories.communes(formerlyNamed: name).filter { isThere($0, departement, region) }
    }
    if there.count == 1 { return there[0] }
    if there.isEmpty {
      let meant = everywhere.isEmpty ? near(name, departement) : everywhere.map(described)
      let place = departement?.name ?? region?.name
      checker.refuse(.commune, .unknownCommune(place: place, meant: Array(meant.prefix(5))))
    } else {
      checker.refuse(.commune, .homonymousCommunes(there.prefix(10).map(described)))
    }
    return nil
  }

  private func isThere(_ commune: Commune, _ departement: Departement?, _ region: Region?) -> Bool {
    if let departement { return commune.departement == departement.code }
    return region.map { commune.region == $0.code } ?? true
  }

  private func described(_ commune: Commune) -> String { "\(commune.name) (\(commune.departement))" }

  /// The communes of a département whose name is nearly this one.
  private func near(_ name: String, _ departement: Departement?) -> [String] {
    guard let departement, name.utf8.count < RowLimits.name else { return [] }
    let letters = Array(name.slug.utf8)
    return territories.communes.filter { $0.departement == departement.code }
      .filter { EditDistance.isAtMost(2, between: letters, and: Array($0.name.slug.utf8)) }
      .map(described)
  }
}
