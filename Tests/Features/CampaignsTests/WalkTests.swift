// SPDX-License-Identifier: AGPL-3.0-or-later
import Forms
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `A coordinator who answers` {
  @Test(arguments: TestDatabase.kinds)
  func `goes from the link to the receipt`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let campaign = try await world.campaign()
    let awa = try await world.respondent()

    let overview = try await awa.browser.get("/r")
    #expect(overview.text.contains("Bonjour Awa"))
    #expect(overview.text.contains("Bocage"))

    let identity = try await awa.page("identity")
    #expect(identity["q-nom"] == "Bocage")
    #expect(identity.text.contains("Repris du registre"))
    #expect(try await awa.fill("identity", [("q-employs", "oui")]).location == "/r/pages/emploi")
    #expect(
      try await awa.fill("emploi", [("q-jobs", "12"), ("q-fte", "1 010,5")]).location == "/r/pages/membres")
    let members = [("q-total", "12"), ("q-assos", "10"), ("q-coops", "2"), ("q-since", "31/12/2015")]
    #expect(try await awa.fill("membres", members + [("q-sectors", "energie")]).location == "/r/relecture")

    let review = try await awa.browser.get("/r/relecture")
    #expect(review.text.contains("Tout est prêt"))
    #expect(review.text.contains("1\u{202F}010,5") || review.text.contains("1010,5"))
    let sent = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    #expect(sent.location == "/r/recu")
    let receipt = try await awa.browser.get("/r/recu")
    #expect(receipt.text.contains("recu__code"))

    let unit = try await world.unit()
    #expect(unit.state == .submitted)
    let answers = try await world.store.read { try $0.replies.answers(of: campaign.id) }
    let own = try #require(answers[unit.id])
    #expect(own["pole_name"] == .text("Bocage"))
    #expect(own["jobs"] == .integer(12))
    #expect(own["fte"] == .decimal(1010.5))
    #expect(own["sum"] == .integer(12))
    #expect(own["sectors"] == .many(["energie"]))
    #expect(answers.count == 1)
  }

  @Test func `reads years as years, and large numbers in thousands`() async throws {
    let world = try await World(.sqlite)
    try await world.campaign()
    let awa = try await world.respondent()
    _ = try await awa.fill("membres", [("q-total", "2012"), ("q-assos", "12 345"), ("q-coops", "-9999")])
    let review = try await awa.browser.get("/r/relecture").text
    for value in ["2012", "12\u{202F}345", "−9\u{202F}999"] {
      #expect(review.contains("<div class=\"fait__valeur\">\(value)</div>"), "\(value)")
    }
  }
}
