// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import Foundation
import TestFiles
import Testing

@Suite struct `A honeycomb` {
  private let asked = Honeycomb(
    title: "50 alvéoles pleines au centre ; 98 nommées mais non tirées ; 12 déjà sorties.", remaining: 50,
    leaving: 98, gone: 12)

  @Test func `is drawn the same, byte for byte`() throws {
    try expectGolden(asked.svg + "\n", "honeycomb.svg")
    try expectGolden(asked.standalone, "honeycomb-standalone.svg")
    let whole = Honeycomb(title: "Environ 160 alvéoles.", estimated: 160)
    try expectGolden(whole.standalone, "honeycomb-estimated-standalone.svg")
    let row = HoneycombRow(title: "35 pôles sur 50", count: 35, of: 50)
    try expectGolden(row.svg + "\n", "honeycomb-row.svg")
    try expectGolden(row.standalone, "honeycomb-row-standalone.svg")
  }

  @Test func `draws each unit once`() {
    #expect(cells(in: asked.svg) == 160)
    #expect(cells(in: HoneycombRow(title: "t", count: 7, of: 12, perLine: 5).svg) == 12)
    #expect(isWellFormed(asked.svg) && isWellFormed(asked.standalone))
  }

  @Test func `keeps the place of a unit from one picture to the next`() {
    let answered = Honeycomb(title: "t", remaining: 24, leaving: 26, gone: 110)
    let remaining = Set(places(of: "al--la", in: answered.svg))
    #expect(remaining.count == 24)
    #expect(remaining.isSubset(of: places(of: "al--la", in: asked.svg)))
  }

  @Test func `of nothing is empty and well formed`() {
    #expect(isWellFormed(Honeycomb(title: "rien").svg))
    #expect(isWellFormed(HoneycombRow(title: "rien", count: 0, of: 0).svg))
  }

  private func cells(in svg: String) -> Int { svg.split(separator: "z").count - 1 }

  /// Cells of a state, by the centre of their path's first corner, six units below for a full cell.
  private func places(of state: String, in svg: String) -> [Substring] {
    guard let start = svg.range(of: "\(state)\" d=\"")?.upperBound,
      let data = svg[start...].split(separator: "\"").first
    else { return [] }
    return data.split(separator: "z").compactMap { $0.split(separator: "l").first }
  }
}
