// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import AccountsTesting
import Foundation
import HTTPTypes
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Site
import SiteTesting
import TestFiles
import Testing

@testable import Meetings

private let list = "/equipe/rencontres/rencontre-d-exemple/inscriptions"

extension World {
  /// The browser, once someone of the team has signed in.
  fileprivate func signIn(_ role: Role = .reader) async throws {
    try await browser.signIn(as: role, of: store, at: now)
  }

  fileprivate func register(_ mail: String, _ fields: [(String, String)]) async throws {
    _ = try await OpenForm(in: stranger).send(mail, fields, by: stranger)
  }
}

@Suite struct `The team's list of registrations` {
  @Test(arguments: ["/equipe/rencontres", list, list + ".csv"])
  func `is not for visitors`(address: String) async throws {
    let world = try await World(.sqlite)
    try await world.register("awa@example.org", [("nom", "Awa")])
    let answer = try await world.browser.get(address)
    #expect(answer.status == .seeOther)
    #expect(!answer.text.contains("awa@example.org"))
  }

  @Test(arguments: TestDatabase.kinds)
  func `counts who comes and who cancelled, and names them`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.signIn()
    #expect(try await world.browser.get(list).text.contains("Personne ne s’est encore inscrit."))
    try await world.register("awa@example.org", [("nom", "Awa <Diallo>"), ("pole", World.bocage.text)])
    try await world.register("noe@example.org", [("nom", "Noé")])
    let letter = try #require(try await world.letters().first { $0.recipient == "noe@example.org" })
    let link = try #require(letter.text.firstMatch(of: /https:\/\/essaim\.test(\/\S+)/))
    _ = try await world.stranger.submit([], of: String(link.1))

    let page = try await world.browser.get(list)
    #expect(page.status == .ok)
    #expect(page.text.contains("1\u{A0}inscription sur 30\u{A0}places, 1\u{A0}annulation"))
    #expect(
      page.text.contains(
        "Awa &lt;Diallo&gt;</th><td>awa@example.org</td><td></td><td>Bocage</td><td>enregistrée"))
    #expect(page.text.contains("<td>annulée</td>"))
    #expect(page.text.contains("Espace équipe"))
    let all = try await world.browser.get("/equipe/rencontres").text
    #expect(all.contains("href=\"\(list)\"") && all.contains("<td class=\"n\">30</td>"))
    #expect(try await world.browser.get("/equipe").text.contains("1\u{A0}inscription sur 30\u{A0}places"))
  }

  @Test func `as CSV runs nothing in a spreadsheet`() async throws {
    let world = try await World(.sqlite)
    try await world.signIn()
    try await world.register(
      "+1@example.org", [("nom", "=HYPERLINK(\"http://x\")"), ("organisation", "@SOMME(1;2)")])
    let answer = try await world.browser.get(list + ".csv")
    #expect(answer.headers[.cacheControl] == "no-store")
    #expect(
      answer.headers[.contentDisposition] == "attachment; filename=\"rencontre-d-exemple-inscriptions.csv\"")
    let lines = answer.text.split(separator: "\r\n")
    #expect(lines.first == "nom,adresse,organisation,pôle,état,enregistrée le,annulée le")
    #expect(
      lines.last?.hasPrefix("\"'=HYPERLINK(\"\"http://x\"\")\",'+1@example.org,'@SOMME(1;2),,enregistrée,")
        == true)
  }

  @Test func `says that names were erased once they were`() async throws {
    let world = try await World(.sqlite)
    try await world.signIn()
    try await world.register("awa@example.org", [("nom", "Awa")])
    try await world.store.write { try $0.run("UPDATE meeting SET starts_at = 0, ends_at = 1") }
    try await Retention.forgetOld(in: world.store, at: world.now)
    let page = try await world.browser.get(list).text
    #expect(page.contains("ont été effacés"))
    #expect(page.contains("1\u{A0}inscription sur 30\u{A0}places"))
  }

  @Test func `of a meeting that nobody knows is not found`() async throws {
    let world = try await World(.sqlite)
    try await world.signIn()
    #expect(try await world.browser.get("/equipe/rencontres/nulle/inscriptions").status == .notFound)
    #expect(try await world.browser.get("/equipe/rencontres/nulle/inscriptions.csv").status == .notFound)
  }
}

@Suite struct `Removing a registration` {
  private func removal(_ world: World) async throws -> String {
    let page = try await world.browser.get(list).text
    let link = page.firstMatch(of: /href="(\/equipe\/rencontres\/[^"]+\/retrait)"/)
    return String(try #require(link).1)
  }

  @Test(arguments: TestDatabase.kinds)
  func `frees the seat once it was confirmed, and is noted`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.signIn(.administrator)
    try await world.register("awa@example.org", [("nom", "Awa")])
    let address = try await removal(world)
    let page = try await world.browser.get(address)
    #expect(page.text.contains("Awa (awa@example.org) n’aura plus de place à cette rencontre."))
    #expect(try await world.meeting().seatsTaken == 1)

    #expect(try await world.browser.post(address, []).status == .forbidden)
    #expect(try await world.meeting().seatsTaken == 1)
    for _ in 0..<2 {
      let answer = try await world.browser.post(address, [("jeton", page.formToken)])
      #expect(answer.location == list)
      #expect(try await world.meeting().seatsTaken == 0)
    }
    #expect(try await world.registrations().map(\.state) == [.cancelled])
    #expect(try await world.browser.get(list).text.contains("annulée"))
    #expect(try await !world.browser.get(list).text.contains("/retrait"))
    let noted = try await world.store.read {
      try $0.journal.latest("registration.removed", about: World.example, limit: 9)
    }
    #expect(noted.count == 1)
    #expect(noted.first?.account != nil)
  }

  @Test func `is for administrators, and for a registration of that meeting`() async throws {
    let world = try await World(.sqlite)
    try await world.signIn()
    try await world.register("awa@example.org", [("nom", "Awa")])
    #expect(try await !world.browser.get(list).text.contains("/retrait"))
    let id = try #require(try await world.registrations().first).id.text
    let address = list + "/\(id)/retrait"
    #expect(try await world.browser.get(address).status == .forbidden)
    let token = try await world.browser.get(list).formToken
    #expect(try await world.browser.post(address, [("jeton", token)]).status == .forbidden)
    #expect(try await world.meeting().seatsTaken == 1)

    let other = try await World(.sqlite)
    try await other.signIn(.administrator)
    try await other.register("awa@example.org", [("nom", "Awa")])
    let mine = try #require(try await other.registrations().first).id.text
    for path in [
      list + "/\(id)/retrait", list + "/rien/retrait",
      "/equipe/rencontres/\(World.real)/inscriptions/\(mine)/retrait",
    ] {
      #expect(try await other.browser.get(path).status == .notFound)
    }
  }
}

@Suite struct `The meetings on the home page` {
  @Test(arguments: TestDatabase.kinds)
  func `are the next one, with its form`(kind: TestDatabase.Kind) async throws {
    let page = try await World(kind).browser.get("/").text
    #expect(page.contains("La prochaine rencontre"))
    #expect(page.contains("href=\"/rencontres/\(World.example)/inscription\""))
    #expect(page.contains("fictif</span>"))
    #expect(!page.contains("Coopérer &amp; innover"))
  }

  @Test func `are the last one when none is announced`() async throws {
    let world = try await World(.sqlite, example: ["day": "2016-01-01", "days_from_load": .null])
    let page = try await world.browser.get("/").text
    #expect(page.contains("La dernière rencontre"))
    #expect(page.contains("Coopérer &amp; innover"))
    #expect(!page.contains("/inscription"))
  }
}

@Suite struct `The export of a meeting` {
  @Test(arguments: TestDatabase.kinds)
  func `holds the programme and counts, and nobody who registered`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.register("awa@example.org", [("nom", "Awa")])
    let json = try await world.store.read { try #require(try MeetingExport(World.example, in: $0)).json }
    #expect(json["registration"]?["registered"] == 1)
    #expect(json["registration"]?["seats"] == 30)
    #expect(json["parts"]?.list?.count == 3)
    #expect(!json.canonical.contains("awa@example.org") && !json.canonical.contains("\"Awa\""))
  }

  @Test func `of 2017 is the golden file`() async throws {
    let world = try await World(.sqlite)
    let json = try await world.store.read { try #require(try MeetingExport(World.real, in: $0)).json }
    try expectGolden(json.pretty, "export-2017.json")
  }

  @Test func `of a meeting that nobody knows is none`() async throws {
    let world = try await World(.sqlite)
    #expect(try await world.store.read { try MeetingExport("nulle", in: $0) == nil })
  }
}

@Suite struct `The reasons why a file of meetings is refused` {
  @Test(arguments: MeetingsFileProblem.Reason.allCases)
  func `are said in words, with their place`(reason: MeetingsFileProblem.Reason) {
    let error = MeetingsFileError(problems: [.init(path: "meetings[0].start", reason: reason)])
    #expect(error.sentences(in: .french).first?.hasPrefix("meetings[0].start\u{A0}: ") == true)
  }
}
