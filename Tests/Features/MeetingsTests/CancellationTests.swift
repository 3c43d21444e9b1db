// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Secrets
import Server
import SiteTesting
import Testing

@testable import Meetings

/// The path of the personal link in a letter.
private func link(in letter: Message?) throws -> String {
  let text = try #require(letter?.text)
  return String(try #require(text.firstMatch(of: /https:\/\/essaim\.test(\/\S+)/)).1)
}

@Suite struct `The personal link of a registration` {
  @Test(arguments: TestDatabase.kinds)
  func `shows it, then gives the seat back`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind, example: ["seats": 1])
    _ = try await OpenForm(in: world.browser).send(
      "awa@example.org", [("nom", "Awa <Diallo>"), ("pole", World.bocage.text)], by: world.browser)
    let link = try link(in: try await world.letters().first)

    let visitor = world.stranger
    let page = try await visitor.get(link)
    #expect(page.status == .ok)
    #expect(page.headers[.cacheControl] == "no-store")
    #expect(page.text.contains("<dd>Awa &lt;Diallo&gt;</dd>") && page.text.contains("<dd>Bocage</dd>"))
    #expect(try await world.meeting().seatsTaken == 1)

    let answer = try await visitor.submit([], of: link)
    #expect(answer.status == .seeOther && answer.location == link)
    #expect(try await world.meeting().seatsTaken == 0)
    #expect(try await visitor.get(link).text.contains("Votre inscription est annulée"))
    #expect(try await world.registrations().map(\.state) == [.cancelled])
    let form = try await OpenForm(in: visitor)
    #expect(try await form.send("noe@example.org", by: visitor).status == .seeOther)
  }

  @Test(arguments: TestDatabase.kinds)
  func `cancels once, however often it is asked`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    for mail in ["awa@example.org", "noe@example.org"] {
      _ = try await OpenForm(in: world.browser).send(mail, by: world.browser)
    }
    let link = try link(in: try await world.letters().first)
    let token = try await world.browser.get(link).formToken
    for _ in 0..<3 {
      #expect(try await world.browser.post(link, [(FormToken.field, token)]).status == .seeOther)
    }
    #expect(try await world.meeting().seatsTaken == 1)
  }

  @Test(arguments: TestDatabase.kinds)
  func `cancels once when asked several times at once`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    for mail in ["awa@example.org", "noe@example.org"] {
      _ = try await OpenForm(in: world.browser).send(mail, by: world.browser)
    }
    let link = try link(in: try await world.letters().first)
    let token = try await world.browser.get(link).formToken
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { _ = try await world.browser.post(link, [(FormToken.field, token)]) }
      }
      try await group.waitForAll()
    }
    #expect(try await world.meeting().seatsTaken == 1)
  }

  @Test func `does nothing without the token of its page`() async throws {
    let world = try await World(.sqlite)
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)
    let link = try link(in: try await world.letters().first)
    #expect(try await world.stranger.post(link, []).status == .forbidden)
    #expect(try await world.meeting().seatsTaken == 1)
  }

  @Test(arguments: TestDatabase.kinds)
  func `lets whoever cancelled come back, even with the form of the first time`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    let form = try await OpenForm(in: world.browser)
    _ = try await form.send("awa@example.org", by: world.browser)
    _ = try await world.browser.submit([], of: try link(in: try await world.letters().first))

    let again = try await form.send("awa@example.org", by: world.browser)
    #expect(again.status == .unprocessableContent)
    #expect(again.text.contains("a été annulée depuis"))
    #expect(again.text.contains("value=\"awa@example.org\""))
    #expect(try await world.meeting().seatsTaken == 0)

    let key = try #require(again.text.firstMatch(of: /name="cle" value="([0-9a-f]{32})"/))
    let fields = [
      (FormToken.field, again.formToken), ("cle", String(key.1)), ("nom", "Awa"),
      ("courriel", "awa@example.org"),
    ]
    #expect(try await world.browser.post(form.address, fields).status == .seeOther)
    #expect(try await world.registrations().map(\.state) == [.cancelled, .registered])
  }

  @Test func `that was altered, cut or made elsewhere helps and says nothing`() async throws {
    let world = try await World(.sqlite)
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)
    let link = try link(in: try await world.letters().first)
    let registration = try #require(try await world.registrations().first)
    let other = try #require(Keyring(key: Array(repeating: 7, count: 32)))
    let foreign = RegistrationLink(registration, of: try await world.meeting()).token(signedBy: other)
    let base = "/rencontres/\(World.example)/inscription/"
    let last = link.last == "0" ? "1" : "0"
    for address in [
      String(link.dropLast()), link.dropLast() + last, base + foreign, base + "x", base + "a.b.c.d",
      base + "....",
      link.replacing(World.example, with: World.real), link.replacing(World.example, with: "nulle"),
    ] {
      let page = try await world.browser.get(address)
      #expect(page.status == .notFound, "\(address)")
      #expect(page.text.contains("Ce lien n’a pas été reconnu"), "\(address)")
      #expect(!page.text.contains("awa@example.org"))
    }
  }

  @Test func `of an earlier version opens nothing`() async throws {
    let world = try await World(.sqlite)
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)
    let link = try link(in: try await world.letters().first)
    try await world.store.write { try $0.run("UPDATE registration SET link_version = 2") }
    #expect(try await world.browser.get(link).status == .notFound)
  }

  @Test func `ends with the meeting, and says so`() async throws {
    let world = try await World(.sqlite)
    _ = try await OpenForm(in: world.browser).send("awa@example.org", by: world.browser)
    try await world.store.write { try $0.run("UPDATE meeting SET starts_at = 0, ends_at = 1000") }
    let registration = try #require(try await world.registrations().first)
    let token = RegistrationLink(registration, of: try await world.meeting()).token(signedBy: .testing)
    let page = try await world.browser.get("/rencontres/\(World.example)/inscription/\(token)")
    #expect(page.status == .gone)
    #expect(page.text.contains("Ce lien n’est plus valable"))
  }
}
