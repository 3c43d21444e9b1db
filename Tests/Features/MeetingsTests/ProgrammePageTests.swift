// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import Site
import SiteTesting
import TestFiles
import Testing

@testable import Meetings
@testable import Results

@Suite struct `The programme of 5 July 2017` {
  @Test(arguments: TestDatabase.kinds)
  func `says when, where and by whom, as announced`(kind: TestDatabase.Kind) async throws {
    let page = try await World(kind).browser.get("/rencontres/\(World.real)")
    #expect(page.status == .ok)
    #expect(page.text.contains("<h1>Coopérer &amp; innover en faveur des territoires</h1>"))
    #expect(
      page.text.contains("Mercredi 5\u{A0}juillet\u{A0}2017<br>de 14\u{A0}h\u{A0}30 à 17\u{A0}h\u{A0}30"))
    #expect(page.text.contains("Auditorium de la Macif<br>17-21 place Etienne Pernet<br>Paris 15e"))
    #expect(page.text.contains("Participation sur inscription exclusivement."))
    #expect(page.text.contains("Animation\u{A0}: Hugues Sibille, président du Labo de l’ESS"))
    #expect(page.text.contains("Source\u{A0}: Invitation du Labo de l’ESS à la rencontre du 5 juillet 2017."))
    #expect(page.text.contains("<time datetime=\"2017-07-05T14:50:00+02:00\">14\u{A0}h\u{A0}50</time>"))
    #expect(page.text.contains("jusqu’à 15\u{A0}h\u{A0}35"))
  }

  @Test func `marks who is not sure and who is still to be found`() async throws {
    let page = try await World(.sqlite).browser.get("/rencontres/\(World.real)").text
    let pill = "<span class=\"pastille pastille--miel\">"
    #expect(page.contains("<b>Nicolas Hulot \(pill)sous réserve</span></b>Ministre de la Transition"))
    #expect(page.contains("<b>Jean-Michel Thornary \(pill)sous réserve</span></b>"))
    #expect(page.contains("<b>Chercheur travaillant sur cette thématique \(pill)à définir</span></b>"))
    #expect(page.ranges(of: pill).count == 3)
  }

  @Test func `leads to the poles that the register knows, and names the others`() async throws {
    let page = try await World(.sqlite).browser.get("/rencontres/\(World.real)").text
    #expect(page.contains("CBE du Seignanx, <a href=\"/poles/sud-aquitaine\">PTCE Sud Aquitain</a>"))
    #expect(page.contains("<a href=\"/poles/domb-innov\">PTCE Domb’innov</a>"))
    #expect(page.contains("Fermes de Figeac, PTCE Figeacteur</li>"))
    #expect(page.contains("<h2>5\u{A0}pôles témoignent</h2>"))
  }

  @Test func `gives the drink no time`() async throws {
    let page = try await World(.sqlite).browser.get("/rencontres/\(World.real)").text
    #expect(
      page.contains(
        "<b>Ensuite</b></div><div class=\"seance__corps\"><h3>Suite des échanges autour d’un verre"))
    #expect(!page.contains(">17\u{A0}h\u{A0}20</time>"))
  }

  @Test func `is over, and takes no registration`() async throws {
    let page = try await World(.sqlite).browser.get("/rencontres/\(World.real)").text
    #expect(page.contains("Cette rencontre est terminée."))
    #expect(!page.contains("/inscription"))
    #expect(!page.contains("fictive"))
  }

  @Test func `is said to machines as the golden file has it`() async throws {
    let page = try await World(.sqlite).browser.get("/rencontres/\(World.real)").text
    let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
    let data = try JSON(parsing: page[start.upperBound...].prefix { $0 != "<" }.utf8)
    try expectGolden(data.pretty, "rencontre-2017.json")
  }
}

@Suite struct `The programme of a fictitious meeting` {
  @Test func `says that it is one, to people and to machines`() async throws {
    let page = try await World(.sqlite).browser.get("/rencontres/\(World.example)").text
    #expect(page.contains("class=\"bandeau\""))
    #expect(page.contains("<span class=\"pastille pastille--trait\">fictif</span>"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("(rencontre fictive)\""))
  }

  @Test(arguments: TestDatabase.kinds)
  func `leads to the release that a slot presents, or to its figure`(kind: TestDatabase.Kind) async throws {
    func slot(_ title: String, _ release: JSON) -> JSON { ["title": .text(title), "release": release] }
    let world = try await World(
      kind,
      example: [
        "parts": [
          [
            "name": "Partie 1", "title": "Chiffres", "start": "14:00", "end": "15:00",
            "slots": [
              slot("Ensemble", ["campaign": "exemple", "version": 1]),
              slot("Emploi", ["campaign": "exemple", "version": 1, "figure": "emplois"]),
              slot("Sous embargo", ["campaign": "exemple", "version": 2]),
              slot("Jamais diffusé", ["campaign": "exemple", "version": 3]),
              ["title": "Questions", "start": "14:40", "end": "15:00"],
            ],
          ]
        ]
      ])
    try await world.release("exemple", version: 1)
    try await world.release("exemple", version: 2, opensAt: world.now.adding(seconds: 3_600))
    let page = try await world.browser.get("/rencontres/\(World.example)").text
    #expect(!page.contains("exemple/v2") && !page.contains("exemple/v3"))
    #expect(page.contains("<a href=\"/resultats/exemple/v1\">Voir les résultats présentés</a>"))
    #expect(page.contains("<a href=\"/resultats/exemple/v1/emplois\">Voir le chiffre présenté</a>"))
    #expect(page.contains("14\u{A0}h\u{A0}40</time>\u{A0}: Questions"))
  }

  @Test func `shows what the file says and runs none of it`() async throws {
    let evil = "<script>alert(1)</script>\"'&"
    let person: JSON = [
      "name": .text(evil), "role": .text(evil), "organisation": .text(evil), "pole": .text(evil),
      "status": "confirmed",
    ]
    let world = try await World(
      .sqlite,
      example: [
        "title": .text(evil), "organiser": .text(evil), "source": .text(evil), "after": .text(evil),
        "host": person,
        "venue": ["name": .text(evil), "street": .text(evil), "city": .text(evil)],
        "parts": [
          [
            "name": .text(evil), "title": .text(evil), "start": "14:00", "end": "15:00",
            "slots": [["title": .text(evil), "people": [person]]],
          ]
        ],
      ])
    for address in ["/rencontres/\(World.example)", "/rencontres"] {
      let page = try await world.browser.get(address).text
      #expect(!page.contains("<script>"))
      #expect(page.contains("&lt;script&gt;"))
      // What is said to machines is JSON, where a quote is escaped in its own way.
      let shown = page.replacing(/<script type="application\/ld\+json">.*?<\/script>/, with: "")
      #expect(!shown.contains("\u{22}'&"))
    }
  }
}

extension World {
  /// Keeps the next release of a campaign; only its presence counts.
  fileprivate func release(_ campaign: String, version: Int, opensAt: Instant? = nil) async throws {
    let rows = (1...9).map { SurveyRow(unit: "FIC-00\($0)", stratum: "A", N: 9, n: 9, state: .answered) }
    let survey = Survey(
      campaign: .init(slug: campaign, title: "Exemple", referenceYear: 2015, isFictitious: true),
      frame: rows.map { .init(reference: $0.unit, stratum: "A", number: "0.5", isSelected: true) },
      rows: rows)
    let figure = Indicator(
      slug: "emplois", kind: .count,
      wording: .init(stem: "Pôles", subtitle: "Nombre", population: "les pôles", reading: "on en compte"))
    let plan = EstimationPlan(campaign: campaign, units: "pôles", strata: "Par strate", indicators: [figure])
    // Two versions that say the same are not kept: the program that made them tells them apart.
    let draft = try EstimationRun(program: "essaim test \(version)").draft(of: survey, plan)
    let (id, now) = (ID<Release>(at: now), now)
    let kept = try await store.write { try $0.releases.keep(draft, as: id, at: now, opensAt: opensAt) }
    #expect(kept.version == version)
  }
}

@Suite struct `The list of meetings` {
  @Test(arguments: TestDatabase.kinds)
  func `tells those to come from those that are over`(kind: TestDatabase.Kind) async throws {
    let page = try await World(kind).browser.get("/rencontres").text
    let upcoming = try #require(page.range(of: "id=\"a-venir\""))
    let example = try #require(page.range(of: "/rencontres/\(World.example)\""))
    let past = try #require(page.range(of: "id=\"passees\""))
    let real = try #require(page.range(of: "/rencontres/\(World.real)\""))
    #expect(upcoming.lowerBound < example.lowerBound && example.lowerBound < past.lowerBound)
    #expect(past.lowerBound < real.lowerBound)
    #expect(page.contains("inscriptions ouvertes</span>"))
    #expect(page.contains("fictif</span>"))
  }

  @Test func `knows nothing of a meeting that is not there`() async throws {
    #expect(try await World(.sqlite).browser.get("/rencontres/nulle").status == .notFound)
  }
}

@Suite struct `The texts of the meetings` {
  @Test(arguments: Language.allCases)
  func `are all there, and none is without use`(language: Language) {
    #expect(MeetingsText.catalog.keys(in: language) == Set(MeetingsText.allCases.map(\.rawValue)))
  }
}
