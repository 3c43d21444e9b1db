// SPDX-License-Identifier: AGPL-3.0-or-later
import Territories
import Testing

@Suite struct `Finding a territory` {
  let territories: TerritoryLookup

  init() throws {
    territories = try TerritoryLookup(
      communes: [
        ["code", "nom", "departement", "region", "lat", "lon"],
        ["93066", "Saint-Denis", "93", "11", "48.9297", "2.3591"],
        ["97411", "Saint-Denis", "974", "04", "-20.9333", "55.4465"],
        ["01001", "L'Abergement-Clémenciat", "01", "84", "46.1537", "4.9259"],
        ["55001", "Sainte-Œuvre", "93", "11", "48.9", "2.3"],
        ["93999", "Saint Denis", "93", "11", "48.8", "2.4"],
      ],
      departements: [
        ["code", "nom", "region"], ["93", "Seine-Saint-Denis", "11"], ["85", "Vendée", "52"],
        ["974", "La Réunion", "04"],
      ],
      regions: [
        ["code", "nom", "outre_mer"], ["04", "La Réunion", "1"], ["11", "Île-de-France", "0"],
        ["93", "Provence-Alpes-Côte d'Azur", "0"],
      ],
      formerCommunes: [["nom", "commune"], ["Pierrefitte-sur-Seine", "93066"], ["Ailleurs", "00000"]])
  }

  @Test func `by its code`() {
    #expect(territories.commune("97411")?.name == "Saint-Denis")
    #expect(territories.departement("85")?.region == "52")
    #expect(territories.region("04")?.isOverseas == true)
    #expect(territories.commune("00000") == nil)
  }

  @Test func `by a name typed without accent, hyphen or the right apostrophe`() {
    #expect(territories.communes(named: "l’abergement clemenciat").map(\.code) == ["01001"])
    #expect(territories.communes(named: "SAINTE OEUVRE").map(\.code) == ["55001"])
    #expect(territories.region(named: "provence alpes cote d’azur")?.code == "93")
    #expect(territories.region(named: "Ile de France")?.code == "11")
  }

  @Test func `by the name that a part of it had as a commune`() {
    #expect(territories.communes(formerlyNamed: "pierrefitte sur seine").map(\.code) == ["93066"])
    #expect(territories.communes(named: "Pierrefitte-sur-Seine").isEmpty)
    #expect(territories.communes(formerlyNamed: "Ailleurs").isEmpty)
  }

  @Test func `with or without the article`() {
    #expect(territories.region(named: "Réunion")?.code == "04")
    #expect(territories.departement(named: "la Vendée")?.code == "85")
  }

  @Test func `gives homonyms as several, and tells them apart by their département or région`() {
    #expect(territories.communes(named: "Saint-Denis").count == 3)
    #expect(territories.communes(named: "Saint-Denis", inDepartement: "974").map(\.code) == ["97411"])
    #expect(territories.communes(named: "Saint-Denis", inRegion: "11").map(\.code) == ["93066", "93999"])
    #expect(territories.communes(named: "Saint-Denis", inDepartement: "85").isEmpty)
  }

  @Test func `is refused on a table that lacks a column or holds no number`() {
    #expect(throws: TerritoryError.missingColumn("outre_mer")) {
      try TerritoryLookup(
        communes: [["code", "nom", "departement", "region", "lat", "lon"]],
        departements: [["code", "nom", "region"]], regions: [["code", "nom"]])
    }
    #expect(throws: TerritoryError.unreadable(column: "lat", row: 2)) {
      try TerritoryLookup(
        communes: [
          ["code", "nom", "departement", "region", "lat", "lon"], ["01001", "A", "01", "84", "nord", "4.9"],
        ],
        departements: [["code", "nom", "region"]], regions: [["code", "nom", "outre_mer"]])
    }
  }
}
