// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `A browser that answers for one pole, then for another` {
  @Test(arguments: TestDatabase.kinds)
  func `saves nothing of a page left open for the first`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let awa = try await world.respondent("Awa", of: "FIC-001")
    var page = try await awa.page("identity")
    page.type("Réponse de Bocage", into: "q-nom")
    try await world.open("FIC-002", in: awa.browser)

    let stale = try await awa.send(page, to: "identity")
    #expect(stale.status == .conflict)
    #expect(stale.text.contains("<h1>Cette page est celle d’un autre pôle</h1>"))
    #expect(stale.text.contains("Rien n’a été enregistré."))
    let sent = try await awa.browser.post("/r/envoi", page.pairs)
    #expect(sent.status == .conflict)
    #expect(try await world.count("SELECT count(*) AS n FROM answer WHERE value LIKE '%Bocage%'") == 1)
    #expect(try await world.count("SELECT count(*) AS n FROM submission") == 0)

    // Once the first link is followed again, what was typed can be sent.
    try await world.open("FIC-001", in: awa.browser)
    #expect(try await awa.send(page, to: "identity").status != .conflict)
    #expect(try await awa.page("identity")["q-nom"] == "Réponse de Bocage")
  }

  @Test func `forgets whomever it answers for by a button of either`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent("Awa", of: "FIC-001")
    let overview = try await awa.browser.get("/r")
    try await world.open("FIC-002", in: awa.browser)
    let left = try await awa.browser.post("/r/depart", [("jeton", overview.formToken)])
    #expect(left.status == .seeOther)
    #expect(awa.browser.cookie("essaim_repondant") == nil)
  }

  @Test func `is told of a forged form as before`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    let other = try await world.respondent("Noé").page("identity")
    for token in ["", "a.b", try #require(other["jeton"])] {
      let answer = try await awa.browser.post("/r/pages/identity", [("jeton", token), ("q-nom", "X")])
      #expect(answer.status == .forbidden)
    }
  }
}

@Suite struct `What is kept of a page` {
  @Test func `has as many values as its question, and no longer ones than a page lets one type`() async throws
  {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    let token = try #require(try await awa.page("membres")["jeton"])
    let before = try await world.count("SELECT count(*) AS n FROM answer_change")
    let long = String(repeating: "é", count: 10_001)
    let many = (0..<5).map { ("q-sectors", "s\($0)") }
    for fields in [
      [("q-comment", long)], [("q-comment", "a"), ("q-comment", "b")], many, [("q-total", long)],
    ] {
      let answer = try await awa.browser.post("/r/pages/membres", [("jeton", token)] + fields)
      #expect(answer.status == .contentTooLarge)
    }
    #expect(try await world.count("SELECT count(*) AS n FROM answer_change") == before)
    let longest = String(repeating: "é", count: 5_000)
    let kept = try await awa.fill("membres", [("q-comment", longest)])
    #expect(kept.status != .contentTooLarge)
    #expect(try await awa.page("membres")["q-comment"] == longest)
  }

  @Test(arguments: TestDatabase.kinds)
  func `beside what another saved is fifty answers of a reply at most`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let (awa, noe) = (try await world.respondent("Awa"), try await world.respondent("Noé"))
    var (mine, his) = (try await awa.page("membres"), try await noe.page("membres"))
    his.type("9", into: "q-total")
    his.type("8", into: "q-assos")
    _ = try await noe.send(his, to: "membres")
    for turn in 0..<30 {
      mine.type("\(100 + turn)", into: "q-total")
      mine.type("\(200 + turn)", into: "q-assos")
      #expect(try await awa.send(mine, to: "membres").status == .conflict)
    }
    let aside = "SELECT count(*) AS n FROM answer_change WHERE applied = \(false)" as SQL
    #expect(try await world.count(aside) == 50)
  }

  @Test(arguments: TestDatabase.kinds)
  func `is a history that is cut after five hundred changes of a reply, and always holds the last`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let awa = try await world.respondent()
    var old = try await awa.page("membres")
    let now = world.now
    try await world.store.write { session in
      let reply = try #require(try session.row("SELECT id FROM reply")).id("id", of: Reply.self)
      for turn in 1...520 {
        let answers = ["comment", "why_not"].map { variable in
          KeptAnswer(
            variable: variable, content: AnswerContent(answer: .text("texte \(turn)")), state: .collected,
            author: AnswerAuthor(name: "Noé", device: "n"), revision: turn,
            changedAt: now.adding(seconds: turn))
        }
        try session.answers.write(answers, of: reply)
      }
    }
    #expect((501...502).contains(try await world.count("SELECT count(*) AS n FROM answer_change")))
    for turn in [1, 2, 240, 520] {
      let text = "texte \(turn)"
      #expect(
        try await world.count("SELECT count(*) AS n FROM answer_change WHERE value = \(text)") == 2, "\(text)"
      )
    }
    #expect(try await awa.page("membres")["q-comment"] == "texte 520")

    // What is typed over a change that is no longer there is asked about, and not lost.
    old.type("autre texte", into: "q-comment")
    let asked = try await awa.send(old, to: "membres")
    #expect(asked.status == .conflict)
    #expect(asked.text.contains("autre texte") && asked.text.contains("texte 520"))
    #expect(try await awa.fill("membres", [("q-comment", "dernier texte")]).status != .conflict)
    #expect(try await awa.page("membres")["q-comment"] == "dernier texte")
  }
}

extension World {
  /// Follows the personal link of a pole in a browser that may already answer for another.
  fileprivate func open(_ reference: String, in browser: Browser) async throws {
    let answer = try await browser.submit([("prenom", "Awa")], of: try await path(of: reference))
    #expect(answer.status == .seeOther)
  }
}
