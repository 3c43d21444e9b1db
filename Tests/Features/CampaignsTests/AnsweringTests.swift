// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `Saving a page of the questionnaire` {
  @Test(arguments: TestDatabase.kinds)
  func `never loses what was typed, even what cannot be read`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    let typed = "12 pers. & \"demie\" <2>"
    let answer = try await awa.fill("emploi", [("q-jobs", typed), ("q-fte", "1.234,5")])
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("Ce nombre n’a pas pu être lu"))
    #expect(answer.text.contains("se lit de deux façons"))
    #expect(answer.text.contains("href=\"#question-jobs\""))
    #expect(answer.text.contains("Continuer sans corriger"))

    let again = try await awa.page("emploi")
    #expect(again["q-jobs"] == typed)
    #expect(again["q-fte"] == "1.234,5")
    #expect(again.text.contains("aria-invalid=\"true\""))
    #expect(try await awa.send(again, to: "emploi").location == "/r/pages/membres")
    #expect(try await awa.browser.get("/r/relecture").text.contains("1.234,5"))
  }

  @Test func `reads numbers as they are written in French, and shows them again so`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    for (typed, shown) in [
      ("1 010,50", "1010,5"), ("1\u{202F}010,5", "1010,5"), ("0", "0"), ("12.5", "12,5"),
    ] {
      #expect(try await awa.fill("emploi", [("q-jobs", "0"), ("q-fte", typed)]).status == .seeOther)
      #expect(try await awa.page("emploi")["q-fte"] == shown)
    }
    #expect(try await awa.page("emploi")["q-jobs"] == "0")
  }

  @Test func `tells « Je ne sais pas » from blank and from zero`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    _ = try await awa.fill("emploi", [("nsp-jobs", "1")])
    let page = try await awa.page("emploi")
    #expect(page["nsp-jobs"] == "1")
    #expect(page["q-jobs"] == "")
    let both = try await awa.fill("emploi", [("q-jobs", "3")])
    #expect(both.text.contains("Gardez une seule réponse"))
    let kept = try await awa.page("emploi")
    #expect(kept["nsp-jobs"] == "1")
    #expect(kept["q-jobs"] == "3")
    var decided = kept
    decided.remove("nsp-jobs")
    #expect(try await awa.send(decided, to: "emploi").status == .seeOther)
    #expect(try await awa.page("emploi")["nsp-jobs"] == nil)
  }

  @Test func `looks once at an answer out of limits, and never blocks`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    let out = try await awa.fill("emploi", [("q-jobs", "501")])
    #expect(out.status == .unprocessableContent)
    #expect(out.text.contains("De 0 à 500."))
    #expect(try await awa.send(SentForm(out.text), to: "emploi").location == "/r/pages/membres")
    #expect(try await awa.browser.get("/r").text.contains("1 réponse à revoir") == true)
  }

  @Test(arguments: TestDatabase.kinds)
  func `asks why an answer is unlikely, and keeps the reason`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    let asked = try await awa.fill("emploi", [("q-jobs", "250")])
    #expect(asked.status == .unprocessableContent)
    #expect(asked.text.contains("Plus de cent ?"))
    var form = SentForm(asked.text)
    form.type("Une fusion\r\nen 2015", into: "raison-jobs")
    #expect(try await awa.send(form, to: "emploi").location == "/r/pages/membres")
    #expect(try await awa.page("emploi")["raison-jobs"] == "Une fusion\nen 2015")
    let reason = try await world.store.read { session in
      try session.row("SELECT reason FROM answer WHERE variable = 'jobs'")?.text("reason")
    }
    #expect(reason == "Une fusion\nen 2015")

    let sum = try await awa.fill("membres", [("q-total", "5"), ("q-assos", "2"), ("q-coops", "2")])
    #expect(sum.text.contains("La somme diffère du total."))
    var noted = SentForm(sum.text)
    noted.type("Une est les deux", into: "raison-check")
    _ = try await awa.send(noted, to: "membres")
    #expect(try await awa.browser.get("/r/relecture").text.contains("Une est les deux"))
  }

  @Test func `asks what has become relevant on the page, and keeps what is hidden`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    let more = try await awa.fill("identity", [("q-employs", "non")])
    #expect(more.location == "/r/pages/identity?nouvelle=1#question-why_not")
    let page = try await awa.browser.get("/r/pages/identity?nouvelle=1")
    #expect(page.text.contains("une question de plus"))
    var form = SentForm(page.text)
    form.type("Des bénévoles", into: "q-why_not")
    #expect(try await awa.send(form, to: "identity").location == "/r/pages/membres")
    #expect(try await awa.browser.get("/r/pages/emploi").location == "/r")

    #expect(try await awa.fill("identity", [("q-employs", "oui")]).location == "/r/pages/emploi")
    #expect(try await awa.page("identity")["q-why_not"] == nil)
    _ = try await awa.fill("identity", [("q-employs", "non")])
    #expect(try await awa.page("identity")["q-why_not"] == "Des bénévoles")
  }

  @Test func `saves whatever button is pressed`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    let back = try await awa.fill("emploi", [("q-fte", "sept"), ("vers", "precedente")])
    #expect(back.location == "/r/pages/identity")
    #expect(try await awa.fill("emploi", [("q-jobs", "7"), ("vers", "apercu")]).location == "/r")
    #expect(try await awa.fill("emploi", [("vers", "ailleurs")]).location == "/r/pages/membres")
    let page = try await awa.page("emploi")
    #expect(page["q-fte"] == "sept")
    #expect(page["q-jobs"] == "7")
  }

  @Test func `takes the register's answers as proposals until someone saves them`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    #expect(try await awa.page("identity").text.contains("Repris du registre"))
    #expect(try await awa.browser.get("/r").text.contains("dont 1 reprise du registre"))
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    let states = try await world.store.read { session in
      try session.rows(
        "SELECT state, author FROM answer_change WHERE variable = 'pole_name' ORDER BY revision"
      )
      .map { [try $0.text("state"), try $0.optionalText("author") ?? "-"] }
    }
    #expect(states == [["proposed", "-"], ["collected", "Awa"]])
    #expect(!(try await awa.page("identity").text.contains("Repris du registre")))
    var erased = try await awa.page("identity")
    erased.type("", into: "q-nom")
    _ = try await awa.send(erased, to: "identity")
    #expect(try await awa.page("identity")["q-nom"] == "")
  }

  @Test func `writes nothing when nothing has changed`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    let before = try await world.count("SELECT count(*) AS n FROM answer_change")
    _ = try await awa.fill("identity", [])
    _ = try await awa.fill("membres", [])
    #expect(try await world.count("SELECT count(*) AS n FROM answer_change") == before)
  }

  @Test func `takes several choices, and a text of several lines`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    var form = try await awa.page("membres")
    form.tick("mobilite", of: "q-sectors")
    form.tick("energie", of: "q-sectors")
    form.type("Une ligne\r\n\r\n  une autre", into: "q-comment")
    #expect(try await awa.send(form, to: "membres").status == .seeOther)
    let page = try await awa.page("membres")
    #expect(page.pairs.filter { $0.0 == "q-sectors" }.map(\.1) == ["energie", "mobilite"])
    #expect(page["q-comment"] == "Une ligne\n\n  une autre")
    form = page
    form.tick("culture", of: "q-sectors")
    #expect(try await awa.send(form, to: "membres").text.contains("Deux au plus."))
  }
}

@Suite struct `A page sent by something else than our form` {
  @Test(arguments: TestDatabase.kinds)
  func `changes only what it speaks of`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let awa = try await world.respondent()
    let token = try await awa.page("identity")["jeton"] ?? ""
    let fields = [
      ("jeton", token), ("q-employs", "oui"), ("q-absent", "x"), ("rev-absent", "3"), ("q-jobs", "12"),
      ("rev-nom", "pas un nombre"), ("q-nom", "Bocage & Cie"),
    ]
    #expect(try await awa.browser.post("/r/pages/identity", fields).status == .conflict)
    #expect(try await awa.page("identity")["q-employs"] == "oui")
    #expect(try await awa.page("identity")["q-nom"] == "Bocage")
    #expect(try await world.count("SELECT count(*) AS n FROM answer WHERE variable = 'jobs'") == 0)
    #expect(try await awa.browser.post("/r/pages/identity", [("jeton", token)]).status == .seeOther)
    #expect(try await awa.page("identity")["q-employs"] == "oui")
  }

  @Test func `keeps values that are doubled, out of the list or too long, and says so`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    var doubled = try await awa.page("identity")
    doubled.tick("oui", of: "q-employs")
    doubled.tick("non", of: "q-employs")
    #expect(try await awa.send(doubled, to: "identity").text.contains("Gardez une seule réponse"))
    let stranger = try await awa.fill("identity", [("q-employs", "peut-être")])
    #expect(stranger.text.contains("n’est pas dans la liste"))
    #expect(stranger.text.contains("Ce qui a été envoyé\u{A0}: peut-être"))
    let long = String(repeating: "é", count: 6_000)
    let tooLong = try await awa.fill("identity", [("q-nom", long)])
    #expect(tooLong.text.contains("Ce texte est trop long"))
    #expect(try await awa.page("identity")["q-nom"] == long)
    let huge = try await awa.fill("identity", [("q-nom", String(repeating: "a", count: 70_000))])
    #expect(huge.status == .contentTooLarge)
    #expect(try await awa.page("identity")["q-nom"] == long)
    let reason = try await awa.fill("membres", [("raison-total", String(repeating: "a", count: 10_001))])
    #expect(reason.status == .contentTooLarge)
  }

  @Test func `is refused without the token, for a page that is not there, or as another kind of body`()
    async throws
  {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    var form = try await awa.page("identity")
    #expect(try await awa.browser.get("/r/pages/absente").status == .notFound)
    #expect(try await awa.send(form, to: "absente").status == .notFound)
    form.type("faux", into: "jeton")
    #expect(try await awa.send(form, to: "identity").status == .forbidden)
    #expect(try await awa.browser.post("/r/envoi", []).status == .forbidden)
  }
}
