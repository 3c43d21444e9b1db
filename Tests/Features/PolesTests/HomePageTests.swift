// SPDX-License-Identifier: AGPL-3.0-or-later
import Markup
import PersistenceTesting
import Site
import Testing

@testable import Poles

@Suite struct `The register on the home page` {
  @Test(arguments: TestDatabase.kinds)
  func `counts what it holds, and says what it counts`(kind: TestDatabase.Kind) async throws {
    let page = try await RegisterSite.example(kind).page("/")
    let figures = page.part(from: "<dl class=\"chiffres\">", to: "</dl>")
    #expect(
      figures.between("<dt>", "</dt>").map { $0 } == [
        "pôles connus", "pôles placés à leur commune", "régions", "pôles sans lieu connu",
      ])
    #expect(figures.between("</dt><dd>", "</dd>") == ["86", "22", "14", "2"])
    #expect(figures.contains("30 à leur département, 32 à leur région"))
  }

  @Test func `draws in its legend the signs of its map`() async throws {
    let page = try await RegisterSite.example().page("/")
    let signs = Set(page.part(from: "<ul class=\"legende\">", to: "</ul>").between("class=\"pt", "\""))
    let drawn = Set(page.part(from: "<svg class=\"figure-wide\"", to: "</svg>").between("class=\"pt", "\""))
    #expect(signs == drawn && signs.count == 2)
  }

  @Test func `leads from the count of a région to its poles`() async throws {
    let site = try await RegisterSite.example()
    let page = try await site.page("/")
    #expect(
      page.contains(
        "<a href=\"/poles?region=53\" aria-label=\"Bretagne\u{A0}: 7 pôles sans commune connue\">"))
  }

  @Test func `has its search, and stays light`() async throws {
    let page = try await RegisterSite.example().page("/")
    #expect(page.contains("role=\"search\" action=\"/poles\"") && page.contains("name=\"q\" type=\"search\""))
    #expect(page.utf8.count < 60_000)
  }

  @Test func `comes first, with the heading of the page, before what other features add`() async throws {
    let parts = ["Un", "Deux"].map { word in HomePart(about: .poles) { _, _, _ in "<p>\(word)</p>" } }
    let file = Line.file(Line(name: "Bocage"))
    let page = try await RegisterSite(real: file, parts: parts).page("/")
    let main = page.part(from: "<main", to: "</main>")
    #expect(main.count(of: "<h1>") == 1)
    #expect(main.part(from: "<h1>", to: "<p>Un</p>").contains("<dl class=\"chiffres\">"))
    #expect(main.contains("<p>Un</p><p>Deux</p>"))
  }

  @Test func `leaves the heading alone when it is empty`() async throws {
    let page = try await RegisterSite(fictitious: Example.fictitiousPoles()).page("/")
    #expect(page.count(of: "<h1>") == 1 && !page.contains("chiffres") && !page.contains("figure-wide"))
  }
}
