// SPDX-License-Identifier: AGPL-3.0-or-later
import PersistenceTesting
import Site
import Testing

@testable import Poles

@Suite struct `A line of a file of poles` {
  private func refusals(of line: Line) async throws -> [Refusal] {
    try await Example.register(.sqlite).importing(Line.file(line), dryRun: true).refusals
  }

  /// The place that a line gives a pole.
  private func place(of line: Line) async throws -> Place? {
    let store = try await Example.register(.sqlite)
    try await store.importing(Line.file(line))
    return try await store.summaries().first?.place
  }

  @Test(arguments: [
    (Line(name: ""), PoleColumn.name, Refusal.Reason.missing),
    (Line(name: String(repeating: "é", count: 201)), .name, .tooLong(limit: 200)),
    (Line(name: "Bo\ncage"), .name, .unprintable),
    (Line(name: "Bo\u{1B}[2Jcage"), .name, .unprintable),
    (Line(name: "Bo\u{202E}cage"), .name, .unprintable),
    (Line(source: "Arrêté\u{2028}du 2 mai"), .source, .unprintable),
    (Line(sectors: "cul\u{200B}ture"), .sectors, .unprintable),
    (Line(source: ""), .source, .missing),
    (
      Line(source: Array(repeating: "", count: 21).indices.map(String.init).joined(separator: "; ")), .source,
      .tooMany(limit: 20)
    ),
    (Line(sectors: String(repeating: "a", count: 101)), .sectors, .tooLong(limit: 100)),
    (Line(departement: "7"), .departementCode, .unknownDepartement(meant: "07")),
    (Line(departement: "Vendée"), .departementCode, .unknownDepartement(meant: "85")),
    (Line(departement: "20"), .departementCode, .unknownDepartement(meant: nil)),
    (Line(region: "Bretagn"), .region, .unknownRegion),
    (
      Line(departement: "26", region: "Occitanie"), .region,
      .regionMismatch(departement: "Drôme", region: "Auvergne-Rhône-Alpes")
    ),
    (
      Line(commune: "Tarnos", departement: "44"), .commune,
      .unknownCommune(place: "Loire-Atlantique", meant: ["Tarnos (40)"])
    ),
    (
      Line(commune: "Nante", departement: "44"), .commune,
      .unknownCommune(place: "Loire-Atlantique", meant: ["Nantes (44)"])
    ),
    (Line(commune: "Trou-les-Bains"), .commune, .unknownCommune(place: nil, meant: [])),
    (
      Line(commune: "Saint-Denis"), .commune,
      .homonymousCommunes(["Saint-Denis (11)", "Saint-Denis (30)", "Saint-Denis (93)", "Saint-Denis (974)"])
    ),
    (Line(year: "1949"), .firstRecognisedYear, .implausibleYear(first: 1950, last: 2026)),
    (Line(year: "2027"), .firstRecognisedYear, .implausibleYear(first: 1950, last: 2026)),
    (Line(year: "vers 2012"), .firstRecognisedYear, .implausibleYear(first: 1950, last: 2026)),
    (Line(website: "bou-sol.eu"), .website, .notAWebsite),
    (Line(website: "javascript:alert(1)"), .website, .notAWebsite),
    (Line(website: "https://localhost"), .website, .notAWebsite),
    (Line(website: "https://awa:secret@bocage.example"), .website, .notAWebsite),
    (Line(siren: "732829321"), .siren, .notASIREN),
  ])
  func `is refused with the column, what was found and why`(
    line: Line, column: PoleColumn, reason: Refusal.Reason
  ) async throws {
    let refusals = try await refusals(of: line)
    #expect(refusals.map(\.column) == [column])
    #expect(refusals.map(\.reason) == [reason])
    let sentence = try #require(refusals.first?.sentence(in: .french))
    #expect(!sentence.contains("{"))
    #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"))
  }

  @Test func `is refused for every reason at once`() async throws {
    let refusals = try await refusals(of: Line(departement: "7", year: "0", website: "x"))
    #expect(Set(refusals.map(\.column)) == [.departementCode, .firstRecognisedYear, .website])
  }

  @Test func `need not say what follows from its commune`() async throws {
    let place = try await place(of: Line(commune: "tarnos"))
    #expect(place?.commune?.code == "40312")
    #expect(place?.departement?.name == "Landes")
    #expect(place?.region?.name == "Nouvelle-Aquitaine")
    #expect(place?.point != nil)
  }

  @Test func `may name a commune that has become part of another`() async throws {
    let place = try await place(of: Line(commune: "Montaigu", departement: "85"))
    #expect(place?.commune?.name == "Montaigu-Vendée")
  }

  @Test func `tells homonyms apart by their région alone`() async throws {
    #expect(
      try await place(of: Line(commune: "Saint-Denis", region: "La Réunion"))?.departement?.code == "974")
  }

  @Test func `has its sectors split, trimmed, and kept once`() async throws {
    let store = try await Example.register(.sqlite)
    try await store.importing(Line.file(Line(sectors: " culture ; Énergie;;CULTURE")))
    #expect(try await store.summaries().map(\.sectors) == [["culture", "Énergie"]])
  }

  @Test func `of a fictitious pole needs a reference and a true mail address`() async throws {
    let store = try await Example.register(.sqlite)
    let header = "reference,name,lead_structure,departement_code,region,stage,sectors,first_year,contact"
    let file = Array("\(header)\n,Bocage,,,,,,2012,awa at example.org\n".utf8)
    let report = try await store.importing(file, fictitious: true)
    #expect(report.refusals.map(\.column) == [.reference, .contact])
  }
}
