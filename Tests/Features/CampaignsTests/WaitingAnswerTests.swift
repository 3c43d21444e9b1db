// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `What a colleague typed and left undecided` {
  @Test(arguments: TestDatabase.kinds)
  func `comes back on the page, among the sections and in the review, until someone chooses`(
    kind: TestDatabase.Kind
  ) async throws {
    let (world, awa, yannick) = try await Self.disagreement(kind)
    for someone in [awa, yannick, try await world.respondent("Léa")] {
      let page = try await someone.page("membres")
      #expect(page["q-total"] == "9")
      #expect(page.text.contains("<title>Erreur\u{A0}: Membres"))
      #expect(page.text.contains("<a href=\"#question-total\">Question 6\u{A0}: Des réponses différentes"))
      #expect(page.text.contains("Garder celle qui est enregistrée\u{A0}: 9 (Yannick, le "))
      #expect(page.text.contains("Garder celle-ci\u{A0}: 7 (Awa, le "))
      #expect(try await someone.browser.get("/r").text.contains("1 réponse à revoir"))
      #expect(try await someone.browser.get("/r/relecture").text.contains("Question 6\u{A0}: Des réponses"))
    }
    var form = try await yannick.page("membres")
    form.type("0", into: "garder-total")
    #expect(try await yannick.send(form, to: "membres").status == .seeOther)
    let decided = try await awa.page("membres")
    #expect(decided["q-total"] == "7")
    #expect(!decided.text.contains("réponses différentes"))
    #expect(!(try await awa.browser.get("/r").text.contains("1 réponse à revoir")))
  }

  @Test(arguments: TestDatabase.kinds)
  func `prevents the reply from being sent, and its choice is for good`(
    kind: TestDatabase.Kind
  ) async throws {
    let (world, awa, yannick) = try await Self.disagreement(kind)
    _ = try await awa.fill("identity", [("q-employs", "non")])
    let refused = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    #expect(refused.status == .unprocessableContent)
    #expect(refused.text.contains("<title>Erreur\u{A0}: Relecture"))
    #expect(refused.text.contains("Des réponses différentes"))

    var form = try await yannick.page("membres")
    form.type("mienne", into: "garder-total")
    #expect(try await yannick.send(form, to: "membres").status == .seeOther)
    #expect(try await awa.page("membres")["q-total"] == "9")
    #expect(!(try await awa.page("membres").text.contains("réponses différentes")))
    #expect(try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi").location == "/r/recu")
    let kept = try await world.count(
      "SELECT count(*) AS n FROM answer_change WHERE variable = 'total' AND applied = \(false)")
    #expect(kept == 1)
  }

  @Test func `holds nobody back who leaves the choice to another`() async throws {
    let (_, awa, yannick) = try await Self.disagreement(.sqlite)
    #expect(try await yannick.fill("membres", [("q-comment", "Bonjour")]).status == .seeOther)
    let page = try await awa.page("membres")
    #expect(page["q-comment"] == "Bonjour")
    #expect(page["q-total"] == "9")
    #expect(page.text.contains("Garder celle-ci\u{A0}: 7"))
  }

  @Test func `lets who has just met it leave the page as well`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    var (awa, _, mine) = try await world.disagreement()
    mine.type("apercu", into: "vers")
    let conflict = try await awa.send(mine, to: "membres")
    #expect(conflict.status == .conflict)
    #expect(conflict.text.contains("value=\"apercu\" formnovalidate"))
    #expect(!conflict.text.contains("Enregistré le"))
    #expect(conflict.text.contains("<small>1 réponse à revoir</small>"))
    var left = SentForm(conflict.text)
    left.type("apercu", into: "vers")
    #expect(try await awa.send(left, to: "membres").location == "/r")
    #expect(try await awa.browser.get("/r").text.contains("1 réponse à revoir"))
  }

  @Test(arguments: TestDatabase.kinds)
  func `is not covered by a third answer: all are shown`(kind: TestDatabase.Kind) async throws {
    let (world, awa, yannick) = try await Self.disagreement(kind)
    let lea = try await world.respondent("Léa")
    let third = try await lea.fill("membres", [("q-total", "11")])
    #expect(third.status == .conflict)
    #expect(third.text.contains("Garder la mienne\u{A0}: 11"))
    #expect(third.text.contains("Garder l’autre\u{A0}: 9"))
    #expect(third.text.contains("Garder celle-ci\u{A0}: 7 (Awa, le "))

    var form = try await yannick.page("membres")
    #expect(form.text.contains("Garder celle-ci\u{A0}: 11 (Léa, le "))
    form.type("1", into: "garder-total")
    #expect(try await yannick.send(form, to: "membres").status == .seeOther)
    #expect(try await awa.page("membres")["q-total"] == "11")
    #expect(!(try await awa.page("membres").text.contains("réponses différentes")))
  }

  @Test func `is shown again to who chose without having seen the last one`() async throws {
    let (world, _, yannick) = try await Self.disagreement(.sqlite)
    var form = try await yannick.page("membres")
    _ = try await world.respondent("Léa").fill("membres", [("q-total", "11")])
    form.type("0", into: "garder-total")
    let again = try await yannick.send(form, to: "membres")
    #expect(again.status == .conflict)
    #expect(again.text.contains("Garder celle-ci\u{A0}: 7 (Awa, le "))
    #expect(again.text.contains("Garder celle-ci\u{A0}: 11 (Léa, le "))
    #expect(try await yannick.page("membres")["q-total"] == "9")
  }

  @Test func `is what the person typed last`() async throws {
    let (_, awa, yannick) = try await Self.disagreement(.sqlite)
    #expect(try await awa.fill("membres", [("q-total", "8")]).status == .conflict)
    let page = try await yannick.page("membres")
    #expect(page.text.contains("Garder celle-ci\u{A0}: 8"))
    #expect(!page.text.contains("Garder celle-ci\u{A0}: 7"))
  }

  /// Yannick has saved 9; Awa, whose page was open, typed 7 and went away.
  private static func disagreement(
    _ kind: TestDatabase.Kind
  ) async throws -> (World, Respondence, Respondence) {
    let world = try await World(kind)
    try await world.campaign()
    let (awa, yannick, mine) = try await world.disagreement()
    #expect(try await awa.send(mine, to: "membres").status == .conflict)
    return (world, awa, yannick)
  }
}
