// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import PersistenceTesting
import SiteTesting
import Territories
import Testing

@testable import Poles

@Suite struct `The map of the register` {
  @Test(arguments: TestDatabase.kinds)
  func `shows the poles that its tables list, each once`(kind: TestDatabase.Kind) async throws {
    let page = try await RegisterSite.example(kind).page("/poles/carte")
    for layout in ["wide", "compact"] {
      let map = page.part(from: "<svg class=\"figure-\(layout)\"", to: "</svg>")
      let counted = map.between("class=\"effectif__n\"", "</text>").compactMap {
        Int($0.split(separator: ">")[1])
      }
      #expect(map.count(of: "class=\"pt c1\"") == 22)
      #expect(counted.reduce(0, +) == 62)
    }
    let rows = page.between("<td class=\"n\">", "</td>").compactMap(Int.init)
    #expect(rows.reduce(0, +) == 84 && page.contains("2 pôles sans lieu connu"))
    #expect(page.contains("22 sont placés à leur commune, 30 à leur département, 32 à leur région seulement"))
  }

  @Test func `leads from each point to its pole and from each count to its line`() async throws {
    let site = try await RegisterSite.example()
    let page = try await site.page("/poles/carte")
    let links = page.part(from: "<svg class=\"figure-wide\"", to: "</svg>").between("<a href=\"", "\"")
    let slugs = try await site.store.summaries().map { "/poles/\($0.slug)" }
    #expect(links.count > 40)
    for link in links {
      if let line = link.split(separator: "#").last, link.contains("#") {
        #expect(page.contains("<tr id=\"\(line)\">"))
      } else {
        #expect(slugs.contains(link))
      }
    }
  }

  @Test func `keeps its counts clear of its points and of one another`() async throws {
    let page = try await RegisterSite.example().page("/poles/carte")
    let discs = page.part(from: "<svg class=\"figure-wide\"", to: "</svg>").between(
      "<circle class=\"pt c1", "/>"
    )
    .map { disc in ["cx", "cy", "r"].map { Double(disc.part(from: " \($0)=\"", to: "\"")) ?? .nan } }
    let counts = discs.filter { $0[2] > 8 }
    #expect(counts.count > 20)
    for count in counts {
      for other in discs where other != count {
        let (across, down) = (count[0] - other[0], count[1] - other[1])
        #expect((across * across + down * down).squareRoot() >= count[2] + other[2] - 0.2)
      }
    }
  }

  @Test func `may be passed over on the way to its tables`() async throws {
    let page = try await RegisterSite.example().page("/poles/carte")
    let before = page.part(from: "<main", to: "<svg")
    #expect(before.contains("<a href=\"#lieux\">Passer la carte et lire les tableaux</a>"))
    #expect(page.contains("<h2 id=\"lieux\" tabindex=\"-1\">"))
  }

  @Test func `sends each outline once`() async throws {
    let page = try await RegisterSite.example().page("/poles/carte")
    for outline in try Example.atlas().departements.outlines { #expect(page.count(of: outline.path) == 1) }
    #expect(page.utf8.count < 140_000)
  }

  @Test func `is a file that travels alone`() async throws {
    let answer = try await RegisterSite.example().browser.get("/poles/carte.svg")
    #expect(answer.headers[.contentType] == "image/svg+xml; charset=utf-8")
    #expect(answer.text.hasPrefix("<svg xmlns=") && answer.text.hasSuffix("</svg>\n"))
    #expect(!answer.text.contains("href=") && !answer.text.contains("class="))
    #expect(answer.text.contains("contours IGN et Insee, Licence Ouverte 2.0"))
    #expect(answer.text.contains("<title>Sud Aquitaine, Tarnos</title>"))
  }
}
