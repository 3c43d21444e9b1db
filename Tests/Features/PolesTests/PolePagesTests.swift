// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Markup
import PersistenceTesting
import SiteTesting
import Territories
import Testing

@testable import Poles

@Suite struct `The page of a pole` {
  @Test(arguments: TestDatabase.kinds)
  func `says its facts and what says each of them`(kind: TestDatabase.Kind) async throws {
    let page = try await RegisterSite.example(kind).page("/poles/sud-aquitaine")
    #expect(page.contains("<h1>Sud Aquitaine</h1>"))
    #expect(page.contains("6 renseignements sur 12 ont une source"))
    #expect(page.contains("Comité de bassin d’emploi du Seignanx"))
    #expect(page.contains("Tarnos, Landes, Nouvelle-Aquitaine"))
    #expect(page.contains("Reconnaissance en 2012"))
    let cited = Set(page.between("href=\"#source-", "\""))
    #expect(cited == Set(page.between("<li id=\"source-", "\"")) && cited == ["1", "2"])
    #expect(page.contains("<b>Ecosocial-info, Reconnaissance des PTCE (2013-2014)</b>"))
  }

  @Test func `says what nobody knows rather than nothing`() async throws {
    let page = try await RegisterSite.example().page("/poles/distro")
    #expect(page.contains("10 renseignements restent inconnus"))
    #expect(page.contains("Inconnue. Aucune source ne dit s’il existe encore."))
    #expect(page.contains("Aucun repère daté") && page.contains("Aucun membre connu"))
  }

  @Test func `draws its dates for each width, and says what its signs mean`() async throws {
    let page = try await RegisterSite.example().page("/poles/sud-aquitaine")
    #expect(page.count(of: "<div class=\"large\"><svg class=\"frise\"") == 1)
    #expect(page.count(of: "<div class=\"etroit\"><svg class=\"frise\"") == 1)
    let legend = page.part(from: "<ul class=\"legende frise-legende\">", to: "</ul>")
    #expect(legend.contains("la date est dans cette période") && !legend.contains("jour connu"))
    #expect(try await !RegisterSite.example().page("/poles/distro").contains("frise"))
  }

  @Test func `draws its place among its neighbours, not among the insets of overseas`() async throws {
    let site = try await RegisterSite.example()
    let atlas = try Example.atlas()
    let overseas = atlas.departements.outlines.filter { $0.code.count == 3 }
    let landes = try await site.page("/poles/sud-aquitaine")
    #expect(landes.contains("class=\"terre terre--ici\""))
    for outline in overseas { #expect(!landes.contains(outline.path)) }
    let guadeloupe = try await site.page("/poles/les-amis-du-bien-vieillir")
    #expect(overseas.filter { guadeloupe.contains($0.path) }.map(\.code) == ["971"])
  }

  @Test(arguments: TestDatabase.kinds)
  func `is found for good at its new address under the former one`(kind: TestDatabase.Kind) async throws {
    let site = try await RegisterSite(kind, real: Line.file(Line(name: "Bocage", reference: "P-1")))
    #expect(try await site.browser.get("/poles/bocage").status == .ok)
    try await site.takes(Line.file(Line(name: "Grand Bocage", reference: "P-1")))
    let answer = try await site.browser.get("/poles/bocage")
    #expect(answer.status == .movedPermanently && answer.location == "/poles/grand-bocage")
    let page = try await site.page("/poles/grand-bocage")
    #expect(page.contains("autrefois Bocage"))
    #expect(page.contains("<del>Bocage</del> <ins>Grand Bocage</ins>"))
  }

  @Test func `is not there for a pole that no source names`() async throws {
    let answer = try await RegisterSite.example().browser.get("/poles/nulle-part")
    #expect(answer.status == .notFound && answer.text.contains("<main"))
  }

  @Test func `says of a fictitious pole that it is one, and is not indexed`() async throws {
    let site = try await RegisterSite.example()
    let pole = try #require(try await site.store.summaries(fictitious: true).first)
    let page = try await site.page("/poles/\(pole.slug)")
    #expect(page.contains("<aside class=\"bandeau\"") && page.contains("pastille--trait\">fictif<"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(try await !site.page("/poles/distro").contains("noindex"))
  }

  @Test func `holds what other features add to it, in order`() async throws {
    let parts = ["Un", "Deux"].map { word in
      PolePagePart(about: .poles) { _, pole, _ in "<section>\(word), \(pole.name)</section>" }
    }
    let site = try await RegisterSite(real: Line.file(Line(name: "Bocage")), sheetParts: parts)
    let page = try await site.page("/poles/bocage")
    #expect(page.contains("<section>Un, Bocage</section><section>Deux, Bocage</section>"))
  }
}
