// SPDX-License-Identifier: AGPL-3.0-or-later
import Figures
import TestFiles
import Testing

extension IntervalChart {
  static let collectivites = IntervalChart(
    title: "Part des pôles qui comptent une collectivité parmi leurs membres",
    description: "Ensemble : 75 %, intervalle de 54 à 88 %. Hexagone et Corse, outre-mer : valeurs masquées.",
    unit: .percent(), rowHeading: "Ensemble étudié", estimateHeading: "part",
    intervalHeading: "intervalle à 95 %",
    rows: [
      Row("Ensemble des pôles", .estimate(0.7476, low: 0.5377, high: 0.8829), isWhole: true),
      Row("Émergence et développement", .estimate(0.77, low: 0.48, high: 0.92), group: "Selon le stade"),
      Row("Consolidés", .estimate(0.70, low: 0.38, high: 0.90), group: "Selon le stade"),
      Row("Outre-mer", .hidden(reason: "masqué, moins de 3 réponses"), group: "Selon le territoire"),
      Row("Hexagone et Corse", .hidden(reason: "masqué par suite"), group: "Selon le territoire"),
    ],
    reference: Reference(0.5, label: "la moitié"),
    source: "Source : enquête nationale sur l’exercice 2015, version 2 (données fictives).")

  static let membres = IntervalChart(
    title: "Nombre moyen de structures membres par pôle selon la thématique",
    description: "De 31,2 pour l’alimentation à 14,8 pour le numérique ; 24,4 pour l’ensemble.",
    unit: .number(), rowHeading: "Ensemble étudié", estimateHeading: "moyenne", intervalHeading: "intervalle",
    rows: [
      Row("Alimentation et agriculture", .estimate(31.2, low: 23.9, high: 38.5)),
      Row("Numérique, tiers-lieux & <fabrique> d’objets", .estimate(14.8, low: 8.8, high: 20.8)),
      Row("Ensemble des pôles", .estimate(24.4, low: 21.1, high: 27.7), isWhole: true),
    ],
    reference: Reference(24.4, label: "ensemble"), source: "Source : enquête nationale.")
}

@Suite struct `A chart of estimates with their intervals` {
  @Test(arguments: [("percent", IntervalChart.collectivites), ("number", .membres)])
  func `is drawn the same, byte for byte`(name: String, chart: IntervalChart) throws {
    for layout in [IntervalChart.Layout.wide, .compact] {
      try expectGolden(chart.svg(layout, id: "f1") + "\n", "interval-\(name)-\(layout.rawValue).svg")
      try expectGolden(chart.standalone(layout), "interval-\(name)-\(layout.rawValue)-standalone.svg")
      #expect(isWellFormed(chart.svg(layout, id: "f1")))
      #expect(isWellFormed(chart.standalone(layout)))
    }
  }

  @Test func `says in its table what it draws`() {
    let chart = IntervalChart.collectivites
    let svg = chart.svg(.wide, id: "f")
    #expect(chart.table.count == 6)
    #expect(chart.table[1] == ["Ensemble des pôles", "75\u{A0}%", "54 – 88\u{A0}%"])
    #expect(chart.table[4] == ["Outre-mer", "masqué, moins de 3 réponses", ""])
    for cell in chart.table.dropFirst().joined() where !cell.isEmpty { #expect(svg.contains(cell)) }
  }

  @Test func `breaks a label that the widest value would meet`() {
    let chart = IntervalChart(
      title: "Membres", description: "", unit: .number(decimals: 0), rowHeading: "Pôles",
      estimateHeading: "Total", intervalHeading: "Intervalle à 95 %",
      rows: [.init("Émergence et développement", .estimate(1133, low: 827, high: 1439))], reference: nil,
      source: "")
    let svg = chart.svg(.compact, id: "f")
    #expect(!svg.contains("Émergence et développement<"))
    #expect(svg.contains(">développement<"))
  }

  @Test func `carries no style of the page in the file that travels alone`() {
    let file = IntervalChart.collectivites.standalone()
    #expect(!file.contains("class=") && !file.contains("currentColor") && !file.contains("var("))
    #expect(file.contains("<title>Part des pôles") && file.contains("Source : enquête nationale"))
  }

  @Test func `escapes what it is given`() {
    let svg = IntervalChart.membres.svg(.compact, id: "f")
    #expect(svg.contains("&amp;") && svg.contains("&lt;fabrique&gt;"))
    #expect(!svg.contains("<fabrique>"))
  }

  @Test(arguments: [0.0004, 0.3, 3, 47, 999, 1_234_567])
  func `has an axis of few round ticks`(high: Double) {
    let chart = IntervalChart(
      title: "t", description: "d", unit: .number(decimals: 4), rowHeading: "r", estimateHeading: "e",
      intervalHeading: "i",
      rows: [.init("a", .estimate(high, low: 0, high: high))], source: "s")
    let ticks = chart.svg(.wide, id: "f").split(separator: "class=\"grille\"").count - 1
    #expect((3...7).contains(ticks))
  }
}
