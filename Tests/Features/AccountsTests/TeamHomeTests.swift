// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Markup
import Persistence
import Site
import SiteTesting
import Testing

@testable import Accounts

@Suite struct `The team’s own page` {
  private func view(_ tasks: [TeamTask]) throws -> String {
    let zone = try #require(TimeZone(identifier: "Europe/Paris"))
    let now = Instant(try #require(Day("2017-07-05")), hour: 9, minute: 5, in: zone)
    return TeamHomeView(
      tasks: tasks, previousSignIn: Instant(try #require(Day("2017-07-04")), hour: 18, minute: 12, in: zone),
      now: now, zone: zone, language: .french
    ).body.text
  }

  private func moment(_ day: String, _ hour: Int) throws -> Instant {
    Instant(
      try #require(Day(day)), hour: hour, in: try #require(TimeZone(identifier: "Europe/Paris")))
  }

  private func places(of titles: [String], in html: String) throws -> [String.Index] {
    try titles.map { title in try #require(html.range(of: "<h2>\(title)</h2>")).lowerBound }
  }

  @Test func `says so when nothing waits`() async throws {
    let browser = try await World().browser(of: World.reader)
    let page = try await browser.get("/equipe")
    #expect(page.text.contains("Rien n’attend l’équipe pour le moment."))
    #expect(!page.text.contains("<ol class=\"jour"))
    #expect(page.text.contains("<a href=\"/equipe\" aria-current=\"page\">À faire</a>"))
  }

  @Test func `shows what the features have to be done, for whoever asks`() async throws {
    let part = TeamPart { session, context in
      let count = try session.rows("SELECT id FROM account").count
      return [
        TeamTask(
          subject: "comptes", title: "\(count) comptes", content: "<p>\(context.account.role.rawValue)</p>")
      ]
    }
    let none = TeamPart { _, _ in [] }
    let browser = try await World(parts: [none, part]).browser(of: World.reader)
    let page = try await browser.get("/equipe")
    #expect(page.text.contains("<h2>2 comptes</h2><p>reader</p>"))
    #expect(!page.text.contains("Rien n’attend"))
  }

  @Test func `puts first what is due first, and last what has no hour`() throws {
    let html = try view([
      TeamTask(subject: "registre", title: "propositions", content: .empty),
      TeamTask(due: moment("2017-07-08", 8), subject: "campagne", title: "clôture", content: .empty),
      TeamTask(due: moment("2017-07-05", 14), subject: "résultats", title: "diffusion", content: .empty),
      TeamTask(subject: "envois", title: "retours", content: .empty),
    ])
    let places = try places(of: ["diffusion", "clôture", "propositions", "retours"], in: html)
    #expect(places == places.sorted())
  }

  @Test func `tells the hour of today, the day of later, and which can wait`() throws {
    let html = try view([
      TeamTask(due: moment("2017-07-05", 14), subject: "résultats", title: "diffusion", content: .empty),
      TeamTask(due: moment("2017-07-08", 8), subject: "campagne", title: "clôture", content: .empty),
      TeamTask(subject: "registre", title: "<b>", content: .empty),
    ])
    #expect(html.contains("<li><p class=\"jour__quand\"><b>14\u{A0}h</b> résultats</p>"))
    #expect(
      html.contains("<li class=\"jour--calme\"><p class=\"jour__quand\"><b>8\u{A0}juillet</b>"))
    #expect(html.contains("<b>Sans heure</b> registre</p>"))
    #expect(html.contains("<h2>&lt;b&gt;</h2>"))
    #expect(html.contains("Connexion précédente\u{A0}: 4\u{A0}juillet\u{A0}2017 à 18\u{A0}h\u{A0}12"))
  }
}

@Suite struct `The texts of the team` {
  @Test(arguments: Language.allCases)
  func `are all there, and none is without use`(language: Language) {
    #expect(AccountText.catalog.keys(in: language) == Set(AccountText.allCases.map(\.rawValue)))
  }
}
