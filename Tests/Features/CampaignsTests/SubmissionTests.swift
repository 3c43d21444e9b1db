// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import Foundation
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import Secrets
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `Sending a reply` {
  @Test(arguments: TestDatabase.kinds)
  func `is refused while something is missing or out of limits, and says what`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    let campaign = try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("identity", [("q-employs", "oui")])
    _ = try await awa.fill("emploi", [("q-jobs", "501"), ("q-fte", "sept")])
    let refused = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    #expect(refused.status == .unprocessableContent)
    #expect(refused.text.contains("pas encore envoyée"))
    for place in ["#question-jobs", "#question-fte", "#question-total"] {
      #expect(refused.text.contains("href=\"\(place)\""))
    }
    #expect(refused.text.contains("Une réponse est attendue."))
    #expect(try await world.unit().state == .started)
    #expect(try await world.store.read { try $0.replies.answers(of: campaign.id) }.isEmpty)
    #expect(try await awa.browser.get("/r/recu").location == "/r/relecture")
  }

  @Test(arguments: TestDatabase.kinds)
  func `twice gives the same receipt`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let awa = try await world.respondent()
    try await awa.complete()
    let token = try await awa.browser.get("/r/relecture").formToken
    let answers = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<6 {
        group.addTask { try await awa.browser.post("/r/envoi", [("jeton", token)]).location }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: "/r/recu", count: 6))
    #expect(try await world.count("SELECT count(*) AS n FROM submission") == 1)
    let first = try await awa.receipt()
    #expect(try await awa.receipt() == first)
    #expect(first.wholeMatch(of: /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/) != nil)
  }

  @Test(arguments: TestDatabase.kinds)
  func `closes the pages until the reply is taken back`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let campaign = try await world.campaign()
    let awa = try await world.respondent()
    try await awa.complete()
    let open = try await awa.page("emploi")
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    let late = try await awa.send(open, to: "emploi")
    #expect(late.status == .conflict)
    #expect(late.text.contains("déjà envoyée"))
    let page = try await awa.browser.get("/r/pages/emploi")
    #expect(page.text.contains("<fieldset class=\"question\" id=\"question-jobs\" disabled"))
    #expect(!page.text.contains("Enregistrer et continuer"))

    let receipt = try await awa.receipt()
    #expect(try await awa.browser.submit([], of: "/r/recu", to: "/r/reprise").location == "/r")
    #expect(try await world.unit().state == .started)
    #expect(try await world.store.read { try $0.replies.answers(of: campaign.id) }.isEmpty)
    #expect(try await awa.browser.get("/r").text.contains("Votre réponse est rouverte"))
    #expect(try await awa.fill("emploi", [("q-jobs", "13")]).status == .seeOther)
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    #expect(!(try await awa.browser.get("/r").text.contains("rouverte</h2>")))
    #expect(try await awa.receipt() != receipt)
    let unit = try await world.unit().id
    let answers = try await world.store.read { try $0.replies.answers(of: campaign.id) }
    #expect(answers[unit]?["jobs"] == .integer(13))
    #expect(try await awa.browser.submit([], of: "/r", to: "/r/reprise").status == .seeOther)
    #expect(try await awa.browser.submit([], of: "/r", to: "/r/reprise").status == .conflict)
  }

  @Test(arguments: TestDatabase.kinds)
  func `counts only what is shown`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let campaign = try await world.campaign()
    let awa = try await world.respondent()
    try await awa.complete()
    _ = try await awa.fill("identity", [("q-employs", "non")])
    _ = try await awa.fill("identity", [("q-why_not", "Des bénévoles")])
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    let unit = try await world.unit().id
    let answers = try await world.store.read { try $0.replies.answers(of: campaign.id) }
    let own = try #require(answers[unit])
    #expect(own["jobs"] == nil)
    #expect(own["why_not"] == .text("Des bénévoles"))
    #expect(own["assos"] == .unknown)
    #expect(own["sum"] == .integer(2))
  }

  @Test(arguments: TestDatabase.kinds)
  func `counts as it was read on the day of the person who sent it`(kind: TestDatabase.Kind) async throws {
    // Half past midnight in Paris on 2 June; in Greenwich it is still 1 June.
    let night = Instant(milliseconds: 1_464_820_200_000)
    let world = try await World(kind, at: night)
    let form = Workbook.form(
      [
        "type | name | label | relevant | calculation", "begin group | a | A | |",
        "calculate | day | | | today()",
        "text | late | En juin | today() >= date('2016-06-02') |",
        "text | early | En mai | today() < date('2016-06-02') |", "end group",
      ], choices: ["list_name | name | label"])
    let campaign = try await world.work.create(world.plan(), form: form, frame: World.poles, at: night)
    let unit = try await world.unit().id
    let link = try await world.store.read { try $0.links.link(of: unit) }
    let awa = Respondent(link: link, givenName: "Awa", device: "a")
    try await world.replies.open(link, at: night)
    try await world.replies.answer(
      [
        "late": TypedAnswer(values: ["juin"], isUnknown: false),
        "early": TypedAnswer(values: ["mai"], isUnknown: false),
      ], by: awa, at: night)
    guard case .submitted(let submission) = try await world.replies.submit(by: awa, at: night) else {
      Issue.record("nothing prevents it")
      return
    }
    #expect(submission.submittedOn == Day("2016-06-02"))
    let answers = try await world.store.read { try $0.replies.answers(of: campaign.id) }
    let own = try #require(answers[unit])
    #expect(own["late"] == .text("juin"))
    #expect(own["early"] == nil)
    #expect(own["day"]?.text == "2016-06-02")
    // What is counted is what the receipt proves.
    let proof: JSON = [
      "campaign": .text(campaign.slug), "unit": "FIC-001",
      "answers": .object(own.mapValues { .text($0.text) }),
    ]
    #expect(submission.digest == Digest.text(of: Array(proof.canonical.utf8)))
  }

  @Test func `is over once the campaign is closed, when only what was sent can still be seen`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let (awa, lea) = (try await world.respondent(), try await world.respondent("Léa", of: "FIC-002"))
    try await awa.complete()
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    let open = try await lea.page("identity")
    try await world.store.write { session in
      try session.run("UPDATE campaign SET opens_on = '2015-01-01', closes_on = '2015-12-31'")
    }
    #expect(try await awa.browser.get("/r/recu").status == .ok)
    #expect(try await awa.browser.get("/r/pages/emploi").status == .ok)
    #expect(!(try await awa.browser.get("/r/recu").text.contains("Modifier ma réponse")))
    #expect(try await awa.browser.submit([], of: "/r", to: "/r/reprise").status == .gone)
    for address in ["/r", "/r/relecture", "/r/pages/identity"] {
      #expect(try await lea.browser.get(address).text.contains("L’enquête est close"))
    }
    #expect(try await lea.send(open, to: "identity").status == .gone)
  }
}

extension Respondence {
  /// Answers all that the small questionnaire requires.
  func complete() async throws {
    _ = try await fill("identity", [("q-employs", "oui")])
    _ = try await fill("emploi", [("q-jobs", "12")])
    _ = try await fill(
      "membres", [("q-total", "2"), ("nsp-assos", "1"), ("q-coops", "2"), ("nsp-sectors", "1")])
  }

  /// The code of the receipt.
  func receipt() async throws -> String {
    let text = try await browser.get("/r/recu").text
    let start = try #require(text.range(of: "<p class=\"recu__code\">"))
    return String(text[start.upperBound...].prefix { $0 != "<" })
  }
}
