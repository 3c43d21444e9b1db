// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Secrets
import Site
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `A personal link` {
  @Test(arguments: TestDatabase.kinds)
  func `changes nothing when it is only looked at`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let path = try await world.path()
    let browser = Browser(world.router)
    for _ in 0..<3 {
      let answer = try await browser.get(path)
      #expect(answer.status == .ok)
      #expect(answer.text.contains("Commencer"))
    }
    #expect(try await world.count("SELECT count(*) AS n FROM reply") == 0)
    #expect(try await world.unit().state == .invited)
    #expect(try await browser.get("/r").status == .forbidden)
  }

  @Test(arguments: TestDatabase.kinds)
  func `opens the reply once someone begins, at an address without it`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let awa = try await world.respondent("Awa")
    let again = try await world.respondent("Awa")
    #expect(try await world.unit().state == .opened)
    #expect(try await world.count("SELECT count(*) AS n FROM reply") == 1)
    for respondence in [awa, again] {
      let overview = try await respondence.browser.get("/r")
      #expect(overview.status == .ok)
      #expect(!overview.text.contains("/r/lien/"))
      #expect(overview.headers[.cacheControl] == "no-store")
    }
  }

  @Test func `helps when it is forged, cut or foreign`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let path = try await world.path()
    let parts = path.split(separator: ".").map(String.init)
    let other = try await world.unit("FIC-002").id.text
    let stranger = try #require(Keyring(key: Array(1...32)))
    let link = PersonalLink(
      unit: try await world.unit().id, version: 1, expiresAt: world.now.adding(seconds: 3_600))
    let unknown = PersonalLink(unit: ID(at: world.now), version: 1, expiresAt: link.expiresAt)
    let forged = [
      String(path.dropLast()), path + "0",
      path.uppercased().replacingOccurrences(of: "/R/LIEN", with: "/r/lien"),
      "/r/lien/\(other)." + parts.dropFirst().joined(separator: "."),
      [parts[0], "2", parts[2], parts[3]].joined(separator: "."),
      [parts[0], parts[1], "9" + parts[2], parts[3]].joined(separator: "."),
      [parts[0], "+1", parts[2], parts[3]].joined(separator: "."),
      "/r/lien/rien", "/r/lien/a.b.c.d", "/r/lien/%00",
      "/r/lien/" + LinkKeys(stranger).token(of: link), "/r/lien/" + LinkKeys(.testing).token(of: unknown),
    ]
    for address in forged {
      let answer = try await Browser(world.router).get(address)
      #expect(answer.status == .notFound, "\(address)")
      #expect(answer.text.contains("Ce lien n’est pas reconnu"), "\(address)")
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `is worth nothing once its time has passed or a newer one was sent`(kind: TestDatabase.Kind)
    async throws
  {
    let world = try await World(kind)
    try await world.campaign()
    let unit = try await world.unit()
    let past = PersonalLink(unit: unit.id, version: 1, expiresAt: world.now.adding(seconds: -1))
    let expired = try await Browser(world.router).get("/r/lien/" + LinkKeys(.testing).token(of: past))
    #expect(expired.status == .gone)
    #expect(expired.text.contains("n’est plus valable"))

    let old = try await world.path()
    let awa = try await world.respondent()
    try await world.record("noe@bocage.example.org")
    try await world.work.sendLink(
      of: "FIC-001", in: "exercice-2015", replacing: 1, by: nil, at: world.now)
    let replaced = try await Browser(world.router).get(old)
    #expect(replaced.status == .gone)
    #expect(replaced.text.contains("plus récent"))
    #expect(try await awa.browser.get("/r").status == .gone)
    let present = try await world.path()
    #expect(try await Browser(world.router).get(present).text.contains("Reprendre"))
    let mail = try await world.store.read { try $0.outbox.waiting(limit: 10) }
    #expect(mail.contains { $0.text.contains("https://essaim.test" + present) })
  }

  @Test func `says when the campaign is closed or not open yet`() async throws {
    let closed = try await World(.sqlite)
    try await closed.campaign(opens: -20, closes: -1)
    let answer = try await Browser(closed.router).get(try await closed.path())
    #expect(answer.status == .gone)
    #expect(answer.text.contains("L’enquête est close"))

    let coming = try await World(.sqlite)
    try await coming.campaign(opens: 3, closes: 10)
    let early = try await Browser(coming.router).get(try await coming.path())
    #expect(early.status == .forbidden)
    #expect(early.text.contains("pas encore commencé"))
    #expect(try await coming.count("SELECT count(*) AS n FROM reply") == 0)
  }

  @Test func `wants the token of the form, and a given name that is one`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let path = try await world.path()
    let browser = Browser(world.router)
    #expect(try await browser.post(path, [("prenom", "Awa")]).status == .forbidden)
    let long = String(repeating: "é", count: 41)
    let refused = try await browser.submit([("prenom", long)], of: path)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.text.contains("value=\"\(long)\""))
    let endless = "e" + String(repeating: "\u{301}", count: 80)
    let composed = String(repeating: "👩🏽‍🌾", count: 40)
    for name in ["A\u{1}wa", "A\u{202E}wa", "A\nwa", endless, composed] {
      #expect(try await browser.submit([("prenom", name)], of: path).status == .unprocessableContent)
    }
    #expect(try await world.count("SELECT count(*) AS n FROM reply") == 0)
    #expect(try await browser.submit([("prenom", "  <Zoé>  ")], of: path).status == .seeOther)
    #expect(try await browser.get("/r").text.contains("Bonjour &lt;Zoé&gt;"))
  }

  @Test func `leaves a cookie that nobody can make, and that can be given up`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    let cookie = try #require(awa.browser.cookie("essaim_repondant"))
    let other = try await world.unit("FIC-002").id.text
    let parts = cookie.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let forged = [
      other + "." + parts.dropFirst().joined(separator: "."), String(cookie.dropLast()) + "x",
      parts.dropLast().joined(separator: ".") + ".", "", ".....", String(repeating: "a", count: 5_000),
    ]
    for value in forged {
      let browser = Browser(world.router)
      browser.keep("essaim_repondant", value)
      #expect(try await browser.get("/r").status == .forbidden)
      #expect(try await browser.get("/r/pages/identity").text.contains("lien personnel"))
    }
    let left = try await awa.browser.submit([], of: "/r", to: "/r/depart")
    #expect(left.status == .seeOther)
    #expect(try await awa.browser.get("/r").status == .forbidden)
  }
}

@Suite struct `The invitations of a campaign` {
  @Test(arguments: TestDatabase.kinds)
  func `are queued with it, one by unit drawn whose address is known`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let frame = [
      World.poles[0], .sample(reference: "FIC-002", name: "Littoral", email: nil),
      .sample(reference: "FIC-003", name: "Estuaire", email: "pas une adresse"),
    ]
    try await world.work.create(world.plan(), form: .small, frame: frame, at: world.now)
    let mail = try await world.store.read { try $0.outbox.waiting(limit: 10) }
    #expect(mail.map(\.recipient) == ["awa@bocage.example.org"])
    let message = try #require(mail.first)
    #expect(message.kind == "invitation")
    #expect(
      message.subject
        == "Enquête sur l’exercice 2015 (enquête fictive)\u{A0}: le lien de votre pôle, Bocage")
    #expect(message.text.hasPrefix("Bonjour Awa,\n\nVotre pôle, Bocage, est invité"))
    #expect(!message.text.contains("remplace"))
    #expect(message.text.contains("https://essaim.test\(try await world.path())\n"))
  }

  @Test(arguments: TestDatabase.kinds)
  func `say of a new link that those before open no more`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    try await world.record("noe@bocage.example.org")
    try await world.work.sendLink(
      of: "FIC-001", in: "exercice-2015", replacing: 1, by: nil, at: world.now)
    let mail = try await world.store.read { try $0.outbox.waiting(limit: 10) }
    let message = try #require(mail.first { $0.recipient == "noe@bocage.example.org" })
    #expect(message.text.hasPrefix("Bonjour,\n"))
    #expect(message.text.contains("\(try await world.path())\n\nCe lien remplace ceux"))
  }
}
