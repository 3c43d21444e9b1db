// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import PersistenceTesting
import SiteTesting
import Testing

@testable import Poles

@Suite struct `The public list of poles` {
  @Test(arguments: TestDatabase.kinds)
  func `leads to each of the 86 poles that sources name`(kind: TestDatabase.Kind) async throws {
    let site = try await RegisterSite.example(kind)
    let page = try await site.page("/poles")
    #expect(page.contains("86 pôles connus d’une source publique"))
    let list = page.part(from: "<ul class=\"liste-poles\">", to: "</ul>")
    let addresses = list.between("<h3><a href=\"", "\"")
    #expect(Set(addresses).count == 86)
    #expect(try await site.browser.get(addresses[40]).status == .ok)
  }

  @Test(arguments: TestDatabase.kinds, ["ECOSSOLIES", "écossolies", "nantes ecoss", "Les+Écossolies"])
  func `finds a pole without its accents or its capitals`(kind: TestDatabase.Kind, words: String) async throws
  {
    let site = try await RegisterSite.example(kind)
    let typed = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["+"])) ?? ""
    let page = try await site.page("/poles?q=\(typed)")
    #expect(page.contains("Un pôle trouvé") && page.contains("href=\"/poles/les-ecossolies\""))
  }

  @Test(arguments: TestDatabase.kinds)
  func `keeps to a région and to a sector`(kind: TestDatabase.Kind) async throws {
    let site = try await RegisterSite.example(kind)
    let bretagne = try await site.page("/poles?region=53")
    #expect(bretagne.contains("10 pôles trouvés") && bretagne.contains("<option value=\"53\" selected>"))
    let culture = try await site.page("/poles?secteur=culture")
    #expect(culture.contains("7 pôles trouvés") && culture.contains("<option value=\"culture\" selected>"))
    let both = try await site.page("/poles?secteur=culture&region=84")
    #expect(both.contains("2 pôles trouvés") && both.contains("href=\"/poles/culture-cooperation\""))
  }

  @Test func `says when nothing is found, and leads back to all`() async throws {
    let page = try await RegisterSite.example().page("/poles?q=zeppelin")
    #expect(page.contains("Aucun pôle ne correspond") && !page.contains("liste-poles"))
    #expect(page.contains("<a href=\"/poles\">Voir les 86 pôles du registre</a>"))
  }

  @Test func `keeps what was typed, as a text`() async throws {
    let page = try await RegisterSite.example().page("/poles?q=%3Cscript%3E%22")
    #expect(page.contains("value=\"&lt;script&gt;&quot;\"") && !page.contains("<script"))
  }

  @Test func `is cut in pages of a hundred, with none beyond the last`() async throws {
    let lines = (1...101).map { Line(name: "Pôle \($0)", region: "Bretagne") }
    let site = try await RegisterSite(real: Line.file(lines))
    let first = try await site.page("/poles?region=53")
    #expect(first.count(of: "<h3>") == 100 && first.contains("101 pôles trouvés, de 1 à 100"))
    #expect(first.contains("href=\"/poles?region=53&amp;page=2\" rel=\"next\""))
    let last = try await site.page("/poles?region=53&page=2")
    #expect(last.count(of: "<h3>") == 1 && last.contains("rel=\"prev\"") && !last.contains("rel=\"next\""))
    #expect(try await site.browser.get("/poles?region=53&page=3").status == .notFound)
  }

  @Test(arguments: ["/", "/poles", "/poles?q=fictif", "/poles/carte", "/poles/carte.svg", "/poles.csv"])
  func `never shows a fictitious pole, nor does anything beside it`(address: String) async throws {
    let site = try await RegisterSite.example()
    let page = try await site.page(address)
    for pole in try await site.store.summaries(fictitious: true) {
      #expect(!page.contains(pole.slug) && !page.contains(pole.name))
    }
  }

  @Test(arguments: ["/", "/poles", "/poles?q=rien", "/poles/sud-aquitaine", "/poles/distro", "/poles/carte"])
  func `sends no run of spaces, nor does any page of the register`(address: String) async throws {
    let page = try await RegisterSite.example().page(address)
    let lines = page.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.filter { $0.contains("   ") } == [])
  }
}
