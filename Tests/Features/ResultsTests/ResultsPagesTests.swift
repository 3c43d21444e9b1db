// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import Secrets
import SiteTesting
import Testing

@testable import Results

@Suite struct `The public pages of a release` {
  static let figure = "/resultats/exercice-2015/v1/budget-propre"

  @Test(arguments: TestDatabase.kinds)
  func `lead from the home page to the figure and its files`(kind: TestDatabase.Kind) async throws {
    let site = try await ResultsSite(kind)
    let draft = try Samples.draft(Samples.plan([Samples.share, Samples.mean]))
    let release = try await site.release(draft)

    let home = try await site.browser.get("/")
    #expect(home.text.contains("href=\"\(Self.figure)\""))
    #expect(home.text.contains("fictif"))
    let list = try await site.browser.get("/resultats")
    #expect(list.text.contains("href=\"/resultats/exercice-2015/v1\""))
    let all = try await site.browser.get("/resultats/exercice-2015/v1")
    #expect(all.text.contains("SHA-256 <code class=\"tout\">\(release.sha256)</code>"))
    #expect(all.text.contains("Données fictives"))

    let page = try await site.browser.get(Self.figure)
    #expect(page.status == .ok)
    #expect(page.text.contains("<b class=\"valeur__nombre\">44\u{A0}%</b>"))
    #expect(page.text.contains("essaim estimate budget-propre.plan.json --json"))
    #expect(page.text.contains("\"estimate\": <b>0.44</b>"))
    #expect(!page.text.contains("0.4375"))
    for file in ["csv", "svg", "json", "plan.json"] {
      let answer = try await site.browser.get("\(Self.figure).\(file)")
      #expect(answer.status == .ok)
      #expect(page.text.contains(Digest.text(of: Array(answer.text.utf8))))
    }
    let json = try await site.browser.get("/resultats/exercice-2015/v1.json")
    #expect(Digest.text(of: Array(json.text.utf8)) == release.sha256)
  }

  @Test func `show nothing before the release opens`() async throws {
    let site = try await ResultsSite()
    let draft = try Samples.draft(Samples.plan([Samples.share]))
    let opening = Instant(Date()).adding(seconds: 3600)
    try await site.release(draft, at: Instant(Date()), opensAt: opening)
    let addresses = [
      "/resultats/exercice-2015/v1", "/resultats/exercice-2015/v1.json", Self.figure, Self.figure + ".csv",
      Self.figure + ".svg", Self.figure + ".json", Self.figure + ".plan.json",
    ]
    for address in addresses {
      let answer = try await site.browser.get(address)
      #expect(answer.status == .notFound)
      #expect(!answer.text.contains("44\u{A0}%"))
    }
    for address in ["/", "/resultats"] {
      let answer = try await site.browser.get(address)
      #expect(!answer.text.contains("budget-propre"))
    }
  }

  @Test func `say that a newer version exists, once it is open`() async throws {
    let site = try await ResultsSite()
    try await site.release(try Samples.draft(Samples.plan([Samples.share])))
    let second = try Samples.draft(Samples.plan([Samples.share, Samples.mean]))
    let opening = Instant(Date()).adding(seconds: 3600)
    try await site.release(second, at: Instant(Date()), opensAt: opening)
    #expect(!(try await site.browser.get(Self.figure)).text.contains("/v2"))

    let third = try Samples.draft(Samples.plan([Samples.share, Samples.total]))
    try await site.release(third, at: Instant(Date()), note: "Une réponse corrigée.")
    let page = try await site.browser.get(Self.figure)
    #expect(page.text.contains("Une version plus récente existe"))
    #expect(page.text.contains("href=\"/resultats/exercice-2015/v3/budget-propre\""))
    #expect(page.text.contains("Une réponse corrigée."))
  }

  @Test func `say that a release was withdrawn, and show no figure of it`() async throws {
    let site = try await ResultsSite()
    let release = try await site.release(try Samples.draft(Samples.plan([Samples.share])))
    try await site.store.write { try $0.releases.withdraw(release.id) }
    for address in [Self.figure, Self.figure + ".json", "/resultats/exercice-2015/v1"] {
      let answer = try await site.browser.get(address)
      #expect(answer.status == .gone)
      #expect(!answer.text.contains("0.44"))
      #expect(answer.text.contains("<a class=\"bouton\" href=\"/resultats\">Voir les résultats</a>"))
    }
  }

  @Test(arguments: [
    "/resultats/exercice-2015/v01", "/resultats/exercice-2015/2", "/resultats/exercice-2015/v2",
    "/resultats/autre/v1", "/resultats/exercice-2015/v1/autre", "/resultats/exercice-2015/v1/autre.csv",
    "/resultats/exercice-2015/v1.json/budget-propre",
  ])
  func `are not found under another address`(address: String) async throws {
    let site = try await ResultsSite()
    try await site.release(try Samples.draft(Samples.plan([Samples.share])))
    #expect(try await site.browser.get(address).status == .notFound)
  }
}
