// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import PersistenceTesting
import SiteTesting
import Spreadsheets
import Testing

@testable import Poles

@Suite struct `The file of the register` {
  @Test(arguments: TestDatabase.kinds)
  func `can be taken in again, and changes nothing`(kind: TestDatabase.Kind) async throws {
    let site = try await RegisterSite.example(kind)
    let answer = try await site.browser.get("/poles.csv")
    #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
    let report = try await site.store.importing(Array(answer.text.utf8))
    #expect(report.unchanged == 86 && report.created == 0 && report.changed == 0 && report.refused == 0)
  }

  @Test func `holds a line for each pole, in UTF-8, with the address of its page first`() async throws {
    let text = try await RegisterSite.example().page("/poles.csv")
    let bytes = Array(text.utf8)
    let table = try CSVTable(reading: bytes)
    #expect(table.header.prefix(4) == ["slug", "name", "lead_structure", "commune"])
    #expect(table.records.count == 86)
    #expect(bytes.suffix(2) == [0x0D, 0x0A] && !bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let line = try #require(table.records.first { $0.fields[0] == "les-ecossolies" })
    #expect(line.fields[1] == "Les Écossolies" && line.fields[3] == "Nantes")
  }

  @Test func `runs nothing in a spreadsheet`() async throws {
    let site = try await RegisterSite(real: Line.file(Line(name: "=1+1", lead: "@Bocage, association")))
    let text = try await site.page("/poles.csv")
    #expect(text.contains("'=1+1,\"'@Bocage, association\""))
  }
}
