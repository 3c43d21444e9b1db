// SPDX-License-Identifier: AGPL-3.0-or-later
import HTTPTypes
import Kernel
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `Where a unit stands` {
  private static let page = "/equipe/campagnes/exercice-2015/unites/FIC-001"
  private static let form = page + "/situation"

  @Test(arguments: TestDatabase.kinds)
  func `is noted with its reason, and undone by noting again`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let team = try await world.team()
    #expect(try await team.get(Self.page).text.contains("Rien de particulier"))
    for (standing, state, name) in [
      ("refused", UnitState.refused, "Refus"), ("outOfScope", .outOfScope, "Hors champ"),
      ("ceased", .ceased, "Arrêté"), ("active", .invited, "Rien de particulier"),
    ] {
      let answer = try await team.fill(Self.form, [("situation", standing), ("raison", "<Vu> le \(name)")])
      #expect(answer.status == .seeOther)
      #expect(answer.location == Self.page + "#situation")
      #expect(try await world.unit().state == state)
      let page = try await team.get(Self.page)
      #expect(page.text.contains("Raison\u{A0}: &lt;Vu&gt; le \(name)"))
      #expect(page.text.contains("<p>\(name)</p>"))
      #expect(page.text.contains("par administrator@essaim.example"))
    }
    #expect(try await world.acts() == [.unitNoted, .unitNoted, .unitNoted, .unitNoted])
  }

  @Test(arguments: [
    ("refused", "", "Donnez la raison"), ("ceased", String(repeating: "é", count: 301), "300 caractères"),
    ("ceased", "A\u{202E}B", "invisible"), ("ailleurs", "Une raison", "Choisissez une situation"),
  ])
  func `keeps what was typed when something is wrong`(
    standing: String, reason: String, problem: String
  ) async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let team = try await world.team()
    let answer = try await team.fill(Self.form, [("situation", standing), ("raison", reason)])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("<title>Erreur\u{A0}: "))
    #expect(answer.text.contains(problem))
    let form = SentForm(answer.text)
    #expect(form["raison"] == reason)
    #expect(form["situation"] == (standing == "ailleurs" ? nil : standing))
    #expect(try await world.acts().isEmpty)
  }

  @Test func `takes a reason of the longest, on several lines, once the campaign is closed`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign(opens: -20, closes: -1)
    let team = try await world.team()
    let reason = String(repeating: "é", count: 298)
    let answer = try await team.fill(Self.form, [("situation", "outOfScope"), ("raison", "a\r\n" + reason)])
    #expect(answer.status == .seeOther)
    #expect(try await team.get(Self.page).text.contains("a " + reason))
  }

  @Test(arguments: TestDatabase.kinds)
  func `is not noted over what a colleague noted meanwhile, unless knowingly`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let team = try await world.team()
    let mine = SentForm(try await team.get(Self.form).text)
    _ = try await team.fill(Self.form, [("situation", "ceased"), ("raison", "Dissous en mars")])
    let refused = try await team.send(
      mine, to: Self.form, [("situation", "refused"), ("raison", "Pas le temps")])
    #expect(refused.status == .conflict)
    #expect(refused.text.contains("Noté entre-temps\u{A0}: Arrêté. Raison\u{A0}: Dissous en mars"))
    #expect(try await world.unit().state == .ceased)
    let shown = SentForm(refused.text)
    #expect(shown["raison"] == "Pas le temps")
    #expect(try await team.send(shown, to: Self.form).status == .seeOther)
    #expect(try await world.unit().state == .refused)
  }

  @Test func `says when a reply that was sent does not count`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    try await awa.complete()
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    let team = try await world.team()
    #expect(try await !team.get(Self.page).text.contains("ne compte pas"))
    _ = try await team.fill(Self.form, [("situation", "outOfScope"), ("raison", "Pas un PTCE")])
    #expect(try await team.get(Self.page).text.contains("elle ne compte pas tant que"))
    _ = try await team.fill(Self.form, [("situation", "active"), ("raison", "Erreur de saisie")])
    #expect(try await world.unit().state == .submitted)
    #expect(try await !team.get(Self.page).text.contains("ne compte pas"))
  }
}
