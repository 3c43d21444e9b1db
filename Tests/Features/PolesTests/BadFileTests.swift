// SPDX-License-Identifier: AGPL-3.0-or-later
import Kernel
import PersistenceTesting
import Site
import Spreadsheets
import Testing

@testable import Poles

@Suite struct `A file of poles that cannot be read` {
  private static let header = Line.header.joined(separator: ",")

  private func error(of bytes: [UInt8], fictitious: Bool = false) async throws -> PolesImportError? {
    let store = try await Example.register(.sqlite)
    return await #expect(throws: PolesImportError.self) {
      _ = try await store.importing(bytes, fictitious: fictitious)
    }
  }

  @Test(arguments: [
    (Array("\(header)\nP".utf8) + [0xF4, 0x6C, 0x65], CSVError.notUTF8(line: 2), "ligne 2"),
    (Array(header.replacing(",", with: ";").utf8), .wrongSeparator(found: ";"), "«\u{A0};\u{A0}»"),
    (Array(header.replacing(",", with: "\t").utf8), .wrongSeparator(found: "\t"), "tabulation"),
    (Array("\(header),name\n".utf8), .duplicateColumn("name"), "name"),
    (Array("\(header),\n".utf8), .unnamedColumn(14), "14"),
    (Array("\(header)\nBocage\n".utf8), .wrongFieldCount(line: 2, expected: 13, found: 1), "13"),
    (Array("\(header)\n\"Bocage\n".utf8), .unclosedQuote(line: 2), "ligne 2"),
    (Array("\(header)\nBo\"cage\n".utf8), .strayQuote(line: 2, column: 1), "colonne 1"),
    ([], .missingHeader, "lead_structure"),
  ])
  func `is refused with its line and a remedy`(bytes: [UInt8], reason: CSVError, word: String) async throws {
    let error = try await error(of: bytes)
    #expect(error == .unreadable(reason))
    let sentence = error?.sentence(in: .french) ?? ""
    #expect(sentence.contains(word))
    #expect(!sentence.contains("{"))
  }

  @Test func `is refused for a line of 50 MB`() async throws {
    let line = Array(repeating: UInt8(ascii: "a"), count: 50_000_000)
    let error = try await error(of: Array("\(Self.header)\n".utf8) + line)
    #expect(error == .unreadable(.tooLong(line: 2, limit: 65_536)))
    #expect(error?.sentence(in: .french).contains("65\u{202F}536") == true)
  }

  @Test func `is refused when columns are missing, each by its name`() async throws {
    let error = try await error(of: Array("name,commune\nBocage,\n".utf8))
    #expect(error?.sentence(in: .french).contains("lead_structure, departement_code, region") == true)
    let other = try await self.error(of: try Example.poles(), fictitious: true)
    #expect(other == .missingColumns(["reference", "stage", "first_year", "contact"]))
  }

  @Test func `is refused when no line follows the columns`() async throws {
    #expect(try await error(of: Array("\(Self.header)\n".utf8)) == .noLine)
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
        "Rien n’a été écrit\u{A0}: corrigez les lignes refusées, ou passez-les avec --skip-invalid.",
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
