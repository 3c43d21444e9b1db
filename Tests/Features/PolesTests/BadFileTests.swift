// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import PersistenceTesting
import Site
import Spreadsheets
import Testing

@testable import Poles

@Suite struct `A file of poles that cannot be read` {
  private static let header = Line.header.joined(separator: ",")

  private func refuses<Refusal: Error & Equatable>(
    _ bytes: [UInt8], fictitious: Bool = false, with refusal: Refusal
  ) async throws {
    let store = try await Example.register(.sqlite)
    await #expect(throws: refusal) { _ = try await store.importing(bytes, fictitious: fictitious) }
  }

  @Test(arguments: [
    (Array("\(header)\nP".utf8) + [0xF4, 0x6C, 0x65], CSVError.notUTF8(line: 2)),
    (Array(header.replacing(",", with: ";").utf8), .wrongSeparator(found: ";")),
    (Array("\(header),name\n".utf8), .duplicateColumn("name")),
    (Array("\(header)\nBocage\n".utf8), .wrongFieldCount(line: 2, expected: 13, found: 1)),
    ([], .missingHeader),
  ])
  func `is refused with its line when it is no table`(bytes: [UInt8], reason: CSVError) async throws {
    try await refuses(bytes, with: reason)
  }

  @Test func `is refused for a line of 50 MB`() async throws {
    let line = Array(repeating: UInt8(ascii: "a"), count: 50_000_000)
    try await refuses(
      Array("\(Self.header)\n".utf8) + line, with: CSVError.tooLong(line: 2, limit: 65_536))
  }

  @Test func `is refused when columns are missing, each by its name`() async throws {
    let missing = [
      "lead_structure", "departement_code", "region", "sectors", "first_recognised_year", "call", "website",
      "source",
    ]
    let error = PolesImportError.missingColumns(missing)
    try await refuses(Array("name,commune\nBocage,\n".utf8), with: error)
    #expect(error.sentence(in: .french).contains("lead_structure, departement_code, region"))
    try await refuses(
      try Example.poles(), fictitious: true,
      with: PolesImportError.missingColumns(["reference", "stage", "first_year", "contact"]))
  }

  @Test func `is refused when no line follows the columns`() async throws {
    try await refuses(Array("\(Self.header)\n".utf8), with: PolesImportError.noLine)
  }
}

@Suite struct `The report of an import` {
  private func report() async throws -> ImportReport {
    let store = try await Example.register(.sqlite)
    try await store.importing(Line.file(Line(name: "Bocage", departement: "35")))
    return try await store.importing(
      Line.file(
        Line(name: "Bocage", departement: "35", website: "https://bocage.example"),
        Line(name: "Bocages", departement: "35"), Line(name: "Littoral", departement: "7")))
  }

  @Test func `says in French what each line does`() async throws {
    let sentences = try await report().sentences(in: .french, isDryRun: false)
    #expect(
      sentences == [
        "ligne 2\u{A0}: modification, Bocage (/poles/bocage), colonne website\u{A0}: rien devient «\u{A0}https://bocage.example\u{A0}»",
        "ligne 3\u{A0}: nouveau pôle, Bocages (/poles/bocages)",
        "ligne 3\u{A0}: question. «\u{A0}Bocages\u{A0}» ressemble à «\u{A0}Bocage\u{A0}», du même département (/poles/bocage)\u{A0}: ils restent séparés. Si c’est le même pôle, écrivez bocage dans la colonne slug de cette ligne.",
        "ligne 4\u{A0}: refusée, Littoral, colonne departement_code, trouvé «\u{A0}7\u{A0}»\u{A0}: aucun département n’a ce code. Vouliez-vous dire 07\u{A0}?",
        "Lignes\u{A0}: 1 pour un nouveau pôle, 1 pour une modification, 0 sans changement, 1 à corriger. Questions\u{A0}: 1.",
        "Rien n’a été écrit\u{A0}: corrigez les lignes refusées, ou laissez-les de côté avec --skip-invalid.",
      ])
  }

  @Test func `says the same to machines`() async throws {
    let json = try await report().json(in: .french)
    #expect(json["written"] == false)
    let lines = try #require(json["lines"]?.list)
    #expect(lines.map { $0["outcome"] } == ["changed", "created", "refused"])
    #expect(lines[0]["changes"] == [["field": "website", "from": "", "to": "https://bocage.example"]])
    #expect(lines[1]["questions"]?.list?.first?["slug"] == "bocage")
    #expect(lines[2]["refusals"]?.list?.first?["found"] == "7")
  }
}
