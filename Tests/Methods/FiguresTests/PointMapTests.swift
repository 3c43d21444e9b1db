// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Foundation
import TestFiles
import Testing

@Suite struct `A map of places` {
  private let map = PointMap(
    title: "Carte des pôles", description: "Deux pôles, dont un outre-mer.",
    outlines: [
      .init("M300 100L700 100L800 700L300 800z"), .init("M500 100L500 760", .region),
      .init("M20 770L100 770L90 830z", frame: "974"),
    ],
    frames: [.init(code: "974", label: "La Réunion", x: 4, y: 750, width: 112, height: 90)],
    points: [
      .init(x: 400, y: 300, label: "Pôle « Bois & Cie »", href: "/poles/bois-et-cie?a=1&b=2"),
      .init(x: 60, y: 795, label: "Pôle du Littoral", href: "/poles/littoral", kind: .ring),
      .init(x: 650, y: 500, label: "Sans fiche", kind: .second),
    ],
    counts: [.init(x: 600, y: 300, count: 12, label: "Est, 12 pôles", href: "/poles?region=44")],
    source: "Sources : Insee, IGN. Licence Ouverte 2.0.")

  @Test func `is drawn the same, byte for byte`() throws {
    try expectGolden(map.svg(.wide, id: "c") + "\n", "map-wide.svg")
    try expectGolden(map.svg(.compact, id: "c") + "\n", "map-compact.svg")
    try expectGolden(map.standalone(), "map-standalone.svg")
    for svg in [map.svg(.wide, id: "c"), map.svg(.compact, id: "c"), map.standalone()] {
      #expect(isWellFormed(svg))
    }
  }

  @Test func `sends its outlines once for both layouts`() {
    let outlines = map.sharedOutlines(id: "c-fond")
    let layouts = [map.svg(.wide, id: "c", sharing: "c-fond"), map.svg(.compact, id: "c", sharing: "c-fond")]
    let page = outlines + layouts.joined()
    for outline in map.outlines { #expect(page.components(separatedBy: outline.path).count == 2) }
    for svg in layouts {
      #expect(svg.contains("<use href=\"#c-fond\"/>") && svg.contains("<use href=\"#c-fond-974\"/>"))
      #expect(svg.contains("/poles/littoral") && isWellFormed(svg))
    }
    #expect(outlines.contains("<g id=\"c-fond\">") && outlines.contains("<g id=\"c-fond-974\">"))
    #expect(isWellFormed(outlines))
  }

  @Test func `names each place and leads to it`() {
    let svg = map.svg(.wide, id: "c")
    #expect(
      svg.contains("<a href=\"/poles/bois-et-cie?a=1&amp;b=2\" aria-label=\"Pôle « Bois &amp; Cie »\">"))
    #expect(svg.contains("<title>Sans fiche</title>"))
    #expect(svg.split(separator: "<a ").count - 1 == 3)
  }

  @Test func `claims to be an image only without links`() {
    #expect(!map.svg(.wide, id: "c").contains("role="))
    let still = PointMap(title: "t", description: "d", outlines: [], source: "s")
    #expect(still.svg(.wide, id: "c").contains("role=\"img\""))
  }

  @Test func `moves overseas under the map on telephones, places with it`() {
    let svg = map.svg(.compact, id: "c")
    #expect(!svg.contains("cx=\"60\" cy=\"795\""))
    #expect(svg.contains("cx=\"400\" cy=\"300\""))
  }

  @Test func `holds no link in the file that travels alone`() {
    #expect(!map.standalone().contains("href="))
  }
}
