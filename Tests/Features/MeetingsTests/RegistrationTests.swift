// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Poles
import Server
import SiteTesting
import Testing

@testable import Meetings

private let receipt = "/rencontres/rencontre-d-exemple/inscription/envoyee"

@Suite struct `Registering for a meeting` {
  @Test(arguments: TestDatabase.kinds)
  func `takes a seat and sends the link and the calendar`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let form = try await OpenForm(in: world.browser)
    let answer = try await form.send(
      "Awa@bocage.example.org",
      [("nom", " Awa Diallo "), ("organisation", "Le Bocage"), ("pole", World.bocage.text)],
      by: world.browser)
    #expect(answer.status == .seeOther)
    #expect(answer.location == receipt)
    #expect(try await world.meeting().seatsTaken == 1)

    let registration = try #require(try await world.registrations().first)
    #expect(registration.name == "Awa Diallo")
    #expect(registration.email == "Awa@bocage.example.org")
    #expect(registration.organisation == "Le Bocage")
    #expect(registration.pole == World.bocage)

    let letter = try #require(try await world.letters().first)
    #expect(letter.recipient == "Awa@bocage.example.org")
    #expect(letter.kind == "inscription")
    #expect(letter.subject.hasPrefix("Votre inscription\u{A0}: Ce que disent"))
    #expect(letter.text.contains("https://essaim.test/rencontres/rencontre-d-exemple/inscription/"))
    #expect(letter.calendar?.hasPrefix("BEGIN:VCALENDAR\r\n") == true)
    let page = try await world.browser.get(receipt)
    #expect(page.status == .ok)
    #expect(page.text.contains("Votre inscription est enregistrée"))
  }

  @Test func `says what is kept and until when`() async throws {
    let world = try await World(.sqlite, example: ["day": "2035-03-01", "days_from_load": .null])
    let page = try await world.browser.get("/rencontres/\(World.example)/inscription").text
    #expect(page.contains("Ils sont effacés après le 31\u{A0}mars\u{A0}2035."))
  }

  @Test(arguments: TestDatabase.kinds)
  func `twice with the same form registers once`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let form = try await OpenForm(in: world.browser)
    for _ in 0..<2 {
      #expect(try await form.send("awa@example.org", by: world.browser).location == receipt)
    }
    #expect(try await world.meeting().seatsTaken == 1)
    #expect(try await world.registrations().count == 1)
    #expect(try await world.letters().count == 1)
  }

  @Test(arguments: TestDatabase.kinds)
  func `a colleague from the page one came back to registers the colleague`(kind: TestDatabase.Kind)
    async throws
  {
    let world = try await World(kind)
    let form = try await OpenForm(in: world.browser)
    _ = try await form.send("awa@example.org", by: world.browser)
    _ = try await form.send("noe@example.org", [("nom", "Noé")], by: world.browser)
    #expect(try await world.registrations().map(\.name) == ["Awa", "Noé"])
    #expect(try await world.meeting().seatsTaken == 2)
  }

  @Test(arguments: TestDatabase.kinds)
  func `again with the same address sends the link again, to that address only`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)
    let stranger = world.stranger
    // Too soon: nobody floods a mailbox through this form.
    _ = try await OpenForm(in: stranger).send("AWA@example.org", [("nom", "X")], by: stranger)
    #expect(try await world.letters().count == 1)

    try await world.store.write { try $0.run("UPDATE registration SET mailed_at = 0") }
    let answer = try await OpenForm(in: stranger).send("AWA@example.org", [("nom", "X")], by: stranger)
    #expect(answer.location == receipt)
    let letters = try await world.letters()
    #expect(letters.map(\.recipient) == ["awa@example.org", "awa@example.org"])
    #expect(letters.last?.text.contains("était déjà enregistrée") == true)
    #expect(letters.last?.text.contains("X") == false)
    #expect(try await world.registrations().map(\.name) == ["Awa"])
    #expect(try await world.meeting().seatsTaken == 1)
  }

  @Test(arguments: [true, false])
  func `tells a stranger nothing about who is registered`(full: Bool) async throws {
    let world = try await World(.sqlite, example: ["seats": full ? 1 : 5])
    let stranger = world.stranger
    let forms = [try await OpenForm(in: stranger), try await OpenForm(in: stranger)]
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)

    let known = try await forms[0].send("awa@example.org", by: stranger)
    let unknown = try await forms[1].send("noe@example.org", by: stranger)
    #expect(known.status == unknown.status)
    #expect(known.location == unknown.location)
    let withoutChance = unknown.text.replacing(forms[1].hidden[1].1, with: forms[0].hidden[1].1)
    #expect(known.text == withoutChance.replacing("noe@", with: "awa@"))
    #expect(known.status == (full ? .conflict : .seeOther))
  }

  @Test(arguments: TestDatabase.kinds)
  func `when no seat is left keeps what was typed and says so`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind, example: ["seats": 1])
    let late = try await OpenForm(in: world.browser)
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)
    let answer = try await late.send("noe@example.org", [("nom", "Noé")], by: world.browser)
    #expect(answer.status == .conflict)
    #expect(answer.text.contains("Complet\u{A0}: la dernière place vient d’être prise."))
    #expect(answer.text.contains("value=\"Noé\"") && answer.text.contains("value=\"noe@example.org\""))
    #expect(try await world.registrations().count == 1)
    #expect(try await world.letters().count == 1)

    for address in ["/rencontres/\(World.example)", "/rencontres/\(World.example)/inscription"] {
      let page = try await world.browser.get(address).text
      #expect(page.contains("Complet\u{A0}: toutes les places sont prises."))
      #expect(!page.contains("name=\"courriel\""))
    }
    #expect(try await world.browser.get("/rencontres").text.contains("complet</span>"))
  }

  @Test func `is not asked where it is over, closed, or taken elsewhere`() async throws {
    let over = try await World(.sqlite, example: ["day": "2017-07-06", "days_from_load": .null])
    let elsewhere = try await World(.sqlite, example: ["registration_open": false])
    for (world, sentence) in [
      (over, "Cette rencontre est terminée."),
      (elsewhere, "Les inscriptions ne se prennent pas sur ce site."),
    ] {
      let page = try await world.browser.get("/rencontres/\(World.example)/inscription")
      #expect(page.status == .ok)
      #expect(page.text.contains(sentence))
      #expect(!page.text.contains("<form class=\"formulaire"))
    }
  }

  @Test func `with a form kept open until after the end is refused with a reason`() async throws {
    let world = try await World(.sqlite)
    let form = try await OpenForm(in: world.browser)
    try await world.store.write { try $0.run("UPDATE meeting SET starts_at = 0, ends_at = 1") }
    let answer = try await form.send("awa@example.org", by: world.browser)
    #expect(answer.status == .conflict)
    #expect(answer.text.contains("Les inscriptions ne sont pas ouvertes"))
    #expect(try await world.registrations().isEmpty)
  }
}

@Suite struct `A registration form` {
  @Test func `says each problem beside its field and on top, and keeps what was typed`() async throws {
    let world = try await World(.sqlite)
    let form = try await OpenForm(in: world.browser)
    let answer = try await form.send(
      "awa@", [("nom", ""), ("organisation", "<b>Le \"Bocage\"</b>"), ("pole", "inconnu")], by: world.browser)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("3\u{A0}points sont à compléter ou à corriger"))
    #expect(answer.text.contains("<a href=\"#nom\">Indiquez votre nom.</a>"))
    #expect(answer.text.contains("<p class=\"erreur\" id=\"erreur-courriel\">"))
    #expect(answer.text.contains("<p class=\"erreur\" id=\"erreur-pole\">"))
    #expect(answer.text.contains("value=\"awa@\""))
    #expect(answer.text.contains("value=\"&lt;b&gt;Le &quot;Bocage&quot;&lt;/b&gt;\""))
    #expect(answer.text.contains("name=\"cle\" value=\"\(form.hidden[1].1)\""))
    #expect(try await world.registrations().isEmpty)
  }

  @Test(arguments: [
    "awa@example.org\r\nBcc: tous@example.org", "awa@example.org\nSubject: x",
    "awa@example.org, b@example.org",
    "Awa <awa@example.org>", "awa@example", "é@example.org",
    String(repeating: "a", count: 300) + "@example.org",
  ])
  func `sends no mail to`(address: String) async throws {
    let world = try await World(.sqlite)
    let answer = try await OpenForm(in: world.browser).send(address, by: world.browser)
    #expect(answer.status == .unprocessableContent)
    #expect(try await world.letters().isEmpty)
  }

  @Test(arguments: [
    ("a\r\nb", "retour à la ligne"), ("a\u{202E}b", "caractère invisible"),
    (String(repeating: "n", count: 161), "trop long\u{A0}: 160\u{A0}caractères"),
    ("n" + String(repeating: "\u{301}", count: 200), "trop long"),
  ])
  func `refuses a name that would spoil a list`(name: String, reason: String) async throws {
    let world = try await World(.sqlite)
    let answer = try await OpenForm(in: world.browser).send(
      "awa@example.org", [("nom", name)], by: world.browser)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains(reason))
  }

  @Test func `puts nothing that was typed into the letter`() async throws {
    let world = try await World(.sqlite)
    let evil = "Gagnez sur http://mauvais.example"
    _ = try await OpenForm(in: world.browser).send(
      "awa@example.org", [("nom", evil), ("organisation", evil)], by: world.browser)
    let letter = try #require(try await world.letters().first)
    #expect(!letter.mime(from: "essaim@example.org", at: world.now).contains("mauvais"))
    #expect(!letter.text.contains("mauvais") && letter.calendar?.contains("mauvais") == false)
  }

  @Test func `with a value of 70 kB, or without its key or its token, is refused`() async throws {
    let world = try await World(.sqlite)
    let form = try await OpenForm(in: world.browser)
    let long = String(repeating: "a", count: 70_000)
    #expect(
      try await form.send("a@example.org", [("nom", long)], by: world.browser).status == .contentTooLarge)
    let fields = [("nom", "Awa"), ("courriel", "awa@example.org")]
    #expect(try await world.browser.post(form.address, fields).status == .forbidden)
    #expect(try await world.browser.post(form.address, [form.hidden[0]] + fields).status == .badRequest)
    #expect(
      try await world.browser.post(form.address, [form.hidden[0], ("cle", "x")] + fields).status
        == .badRequest)
    #expect(try await world.registrations().isEmpty)
  }

  @Test func `takes the first of a field that comes twice`() async throws {
    let world = try await World(.sqlite)
    let form = try await OpenForm(in: world.browser)
    _ = try await form.send(
      "awa@example.org", [("nom", "Awa"), ("nom", "Noé"), ("inconnu", "x")], by: world.browser)
    #expect(try await world.registrations().map(\.name) == ["Awa"])
  }

  @Test func `filled in by a robot keeps nothing and says what it says to all`() async throws {
    let world = try await World(.sqlite)
    let answer = try await OpenForm(in: world.browser).send(
      "awa@example.org", [("nom", "Awa"), ("site", "http://x.example")], by: world.browser)
    #expect(answer.location == receipt)
    #expect(try await world.registrations().isEmpty)
    #expect(try await world.letters().isEmpty)
  }

  @Test func `of a meeting that nobody knows is not found`() async throws {
    let world = try await World(.sqlite)
    #expect(try await world.browser.get("/rencontres/nulle/inscription").status == .notFound)
  }
}

@Suite struct `What is kept of those who registered` {
  @Test(arguments: TestDatabase.kinds)
  func `is forgotten thirty days after the meeting`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)
    let letter = try #require(try await world.letters().first)
    try await world.store.write { try $0.outbox.noteSent(letter.id, at: world.now) }
    let end = Retention.end(of: try await world.meeting())

    #expect(try await Retention.forgetOld(in: world.store, at: end) == 0)
    #expect(try await world.registrations().count == 1)
    #expect(try await Retention.forgetOld(in: world.store, at: end.adding(seconds: 1)) == 1)
    #expect(try await world.registrations().isEmpty)
    #expect(try await world.meeting().seatsTaken == 1)
    #expect(
      try await world.store.read { try $0.rows("SELECT id FROM outbox WHERE sent_at IS NOT NULL") }.isEmpty)
  }
}
