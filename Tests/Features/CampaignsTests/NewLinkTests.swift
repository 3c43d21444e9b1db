// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Kernel
import Mail
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `A new link given by the team` {
  private static let page = "/equipe/campagnes/exercice-2015/unites/FIC-001"
  private static let sending = page + "/lien/envoi"
  private static let handover = page + "/lien/remise"
  private static let contact = "noe@bocage.example.org"

  @Test(arguments: TestDatabase.kinds)
  func `goes to the contact on record, and those before open no more`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let old = try await world.path()
    try await world.record("ancienne@bocage.example.org", ago: 60)
    try await world.record(Self.contact)
    let team = try await world.team()
    #expect(try await team.get(Self.page).text.contains("href=\"\(Self.sending)\""))
    #expect(try await team.get(Self.sending).text.contains(Self.contact))
    #expect(try await Browser(world.router).get(old).status == .ok)

    let answer = try await team.fill(Self.sending)
    #expect(answer.status == .seeOther)
    #expect(answer.location == Self.page + "#lien")
    #expect(try await Browser(world.router).get(old).status == .gone)
    let letters = try await world.letters(to: Self.contact)
    #expect(letters.count == 1)
    #expect(letters.first?.text.contains("https://essaim.test" + (try await world.path())) == true)
    #expect(try await world.letters(to: "ancienne@bocage.example.org").isEmpty)
    #expect(try await world.acts() == [.linkRenewed])
    let page = try await team.get(Self.page)
    #expect(page.text.contains("Dernier lien envoyé le"))
    #expect(page.text.contains("à la demande de administrator@essaim.example"))
    #expect(!page.text.contains("/r/lien/"))
  }

  @Test(arguments: TestDatabase.kinds)
  func `is made once by a form that is sent twice`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    try await world.record(Self.contact)
    let team = try await world.team()
    let form = SentForm(try await team.get(Self.sending).text)
    #expect(try await team.send(form, to: Self.sending).status == .seeOther)
    let second = try await team.send(form, to: Self.sending)
    #expect(second.status == .conflict)
    #expect(second.text.contains("Un nouveau lien vient déjà d’être fait"))
    #expect(second.text.contains("href=\"\(Self.page)\">Revenir au pôle"))
    #expect(try await world.letters(to: Self.contact).count == 1)
    #expect(try await world.acts() == [.linkRenewed])
  }

  @Test(arguments: TestDatabase.kinds)
  func `is shown once when nobody can be written to`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    try await world.record("partie@bocage.example.org")
    try await world.endContacts()
    let old = try await world.path()
    let team = try await world.team()
    #expect(try await team.get(Self.sending).status == .conflict)
    let waiting = try await world.count("SELECT count(*) AS n FROM outbox")
    let form = SentForm(try await team.get(Self.handover).text)
    #expect(!form.text.contains("/r/lien/"))

    let given = try await team.send(form, to: Self.handover)
    #expect(given.status == .ok)
    #expect(given.headers[.cacheControl] == "no-store")
    let present = try await world.path()
    #expect(given.text.contains("<code class=\"tout\">https://essaim.test\(present)</code>"))
    #expect(present != old)
    #expect(try await Browser(world.router).get(old).status == .gone)
    #expect(try await world.count("SELECT count(*) AS n FROM outbox") == waiting)
    #expect(try await world.acts() == [.linkGiven])
    let page = try await team.get(Self.page)
    #expect(page.text.contains("Dernier lien remis à administrator@essaim.example"))
    for address in [Self.page, Self.handover] {
      #expect(try await !team.get(address).text.contains("/r/lien/"))
    }

    let again = try await team.send(form, to: Self.handover)
    #expect(again.status == .conflict)
    #expect(!again.text.contains("/r/lien/"))
    #expect(try await Browser(world.router).get(present).status == .ok)
  }

  @Test func `is not shown to the team once there is a contact`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let team = try await world.team()
    let form = SentForm(try await team.get(Self.handover).text)
    try await world.record(Self.contact)
    for answer in [try await team.get(Self.handover), try await team.send(form, to: Self.handover)] {
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("Ce pôle a un contact"))
      #expect(!answer.text.contains("/r/lien/"))
    }
    #expect(try await world.acts().isEmpty)
  }

  @Test(arguments: TestDatabase.kinds)
  func `is refused once the campaign is closed`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let campaign = try await world.campaign(opens: -20, closes: -1)
    try await world.record(Self.contact)
    let team = try await world.team()
    let page = try await team.get(Self.page)
    #expect(page.text.contains("un nouveau lien ne permettrait plus de répondre"))
    #expect(!page.text.contains("href=\"\(Self.sending)\""))
    let fields = [("version", "1")]
    for address in [Self.sending, Self.handover] {
      #expect(try await team.get(address).status == .gone)
      #expect(try await team.submit(fields, of: Self.page, to: address).status == .gone)
    }
    #expect(try await world.acts().isEmpty)
    #expect(try await world.letters(to: Self.contact).isEmpty)
    #expect(campaign.phase(on: world.today) == .closed)
  }

  @Test func `is refused while the team holds the pole out of the campaign`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    try await world.record(Self.contact)
    let team = try await world.team()
    let form = SentForm(try await team.get(Self.sending).text)
    _ = try await team.fill(Self.page + "/situation", [("situation", "ceased"), ("raison", "Dissous")])
    for answer in [try await team.get(Self.sending), try await team.send(form, to: Self.sending)] {
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("«\u{A0}Arrêté\u{A0}»"))
    }
    #expect(try await team.get(Self.page).text.contains("notez d’abord qu’il participe"))
    #expect(try await world.letters(to: Self.contact).isEmpty)
  }
}
