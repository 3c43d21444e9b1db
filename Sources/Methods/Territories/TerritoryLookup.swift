// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel

/// Communes, départements and régions, found by their code or by their name.
///
/// Names are compared without case, accents, hyphens or the form of apostrophes.
public struct TerritoryLookup: Sendable {
  /// In the order of the table.
  public let communes: [Commune]
  /// In the order of the table.
  public let departements: [Departement]
  /// In the order of the table.
  public let regions: [Region]

  private let communeByCode: [String: Int]
  private let communesByName: [String: [Int]]
  private let communesByFormerName: [String: [Int]]
  private let departementByCode: [String: Departement]
  private let departementByName: [String: Departement]
  private let regionByCode: [String: Region]
  private let regionByName: [String: Region]

  /// Reads tables, each with its header first.
  ///
  /// - Parameters:
  ///   - communes: columns `code`, `nom`, `departement`, `region`, `lat`, `lon`.
  ///   - departements: columns `code`, `nom`, `region`.
  ///   - regions: columns `code`, `nom`, `outre_mer` (1 or 0).
  ///   - formerCommunes: the communes that are part of another one since (*communes déléguées et associées*),
  ///     columns `nom`, and `commune`, the code of that other one.
  public init(
    communes: [[String]], departements: [[String]], regions: [[String]],
    formerCommunes: [[String]] = [["nom", "commune"]]
  ) throws(TerritoryError) {
    self.communes = try RecordTable(communes).rows(
      of: ["code", "nom", "departement", "region", "lat", "lon"], Commune.init)
    self.departements = try RecordTable(departements).rows(of: ["code", "nom", "region"], Departement.init)
    self.regions = try RecordTable(regions).rows(of: ["code", "nom", "outre_mer"], Region.init)

    let indexed = Array(self.communes.enumerated())
    communeByCode = Dictionary(indexed.map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    communesByName = Dictionary(grouping: indexed, by: { $1.name.slug }).mapValues { $0.map(\.offset) }
    let byCode = communeByCode
    communesByFormerName = Dictionary(
      grouping: try RecordTable(formerCommunes).rows(of: ["nom", "commune"]) { row throws(TerritoryError) in
        (name: try row.text("nom").slug, place: byCode[try row.text("commune")])
      }, by: \.name
    ).mapValues { $0.compactMap(\.place) }
    departementByCode = index(self.departements) { $0.code }
    departementByName = index(self.departements) { key($0.name) }
    regionByCode = index(self.regions) { $0.code }
    regionByName = index(self.regions) { key($0.name) }
  }

  /// The commune that has this Insee code.
  public func commune(_ code: String) -> Commune? { communeByCode[code].map { communes[$0] } }

  /// The département that has this code.
  public func departement(_ code: String) -> Departement? { departementByCode[code] }

  /// The région that has this code.
  public func region(_ code: String) -> Region? { regionByCode[code] }

  /// The département so named, with or without its article.
  public func departement(named name: String) -> Departement? { departementByName[key(name)] }

  /// The région so named, with or without its article.
  public func region(named name: String) -> Region? { regionByName[key(name)] }

  /// Every commune so named: several when homonyms exist.
  public func communes(named name: String) -> [Commune] {
    (communesByName[name.slug] ?? []).map { communes[$0] }
  }

  /// Every commune that a commune so named is part of today.
  public func communes(formerlyNamed name: String) -> [Commune] {
    (communesByFormerName[name.slug] ?? []).map { communes[$0] }
  }

  /// The communes so named in a département.
  public func communes(named name: String, inDepartement code: String) -> [Commune] {
    communes(named: name).filter { $0.departement == code }
  }

  /// The communes so named in a région.
  public func communes(named name: String, inRegion code: String) -> [Commune] {
    communes(named: name).filter { $0.region == code }
  }
}

private func index<Value>(_ values: [Value], by key: (Value) -> String) -> [String: Value] {
  Dictionary(values.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
}

/// A name as it is looked up: people write « la Vendée » and « Réunion » where the code has neither.
private func key(_ name: String) -> String {
  let slug = name.slug
  for article in ["l-", "le-", "la-", "les-"] where slug.hasPrefix(article) {
    return String(slug.dropFirst(article.count))
  }
  return slug
}
