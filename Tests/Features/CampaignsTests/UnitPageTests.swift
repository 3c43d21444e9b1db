// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import Sampling
import SiteTesting
import Testing

@testable import Campaigns

@Suite struct `The team's page of a unit` {
  private static let page = "/equipe/campagnes/exercice-2015/unites/FIC-001"
  private static let acts = [page + "/situation", page + "/lien/envoi", page + "/lien/remise"]

  @Test(arguments: TestDatabase.kinds)
  func `is reached from the follow-up, and says how far the pole is`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    try await world.record("noe@bocage.example.org")
    let reader = try await world.team(as: .reader)
    let followUp = try await reader.get("/equipe/campagnes/exercice-2015")
    #expect(followUp.text.contains("<a href=\"\(Self.page)\">Bocage</a>"))

    let before = try await reader.get(Self.page)
    #expect(before.status == .ok)
    for text in ["FIC-001", "Bocage", "consolidé", "Invité", "noe@bocage.example.org", "Tiré le"] {
      #expect(before.text.contains(text), "\(text)")
    }
    #expect(!before.text.contains("Ouvert le"))

    let awa = try await world.respondent()
    try await awa.complete()
    _ = try await awa.browser.submit([], of: "/r/relecture", to: "/r/envoi")
    let after = try await reader.get(Self.page)
    for text in ["Ouvert le", "Commencé le", "Envoyé le", "Réponse envoyée", "le pôle"] {
      #expect(after.text.contains(text), "\(text)")
    }
    _ = try await awa.browser.submit([], of: "/r", to: "/r/reprise")
    #expect(try await reader.get(Self.page).text.contains("Réponse rouverte"))
  }

  @Test(arguments: TestDatabase.kinds)
  func `offers its acts to administrators alone`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let (visitor, reader) = (Browser(world.router), try await world.team(as: .reader))
    for address in [Self.page] + Self.acts {
      #expect(try await visitor.get(address).status == .seeOther, "\(address)")
    }
    let shown = try await reader.get(Self.page)
    #expect(shown.text.contains("Votre compte permet de tout lire"))
    for address in Self.acts {
      #expect(!shown.text.contains("href=\"\(address)\""))
      #expect(try await reader.get(address).status == .forbidden)
      let sent = [("version", "1"), ("vu", "0"), ("situation", "refused"), ("raison", "Non")]
      #expect(try await reader.submit(sent, of: Self.page, to: address).status == .forbidden)
    }
    let administrator = try await world.team()
    #expect(try await administrator.get(Self.page).text.contains("href=\"\(Self.page)/lien/remise\""))
    #expect(try await world.unit().state == .invited)
    #expect(try await world.acts().isEmpty)
  }

  @Test(arguments: TestDatabase.kinds)
  func `takes no form that it did not give`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    try await world.campaign()
    let administrator = try await world.team()
    for contact in [nil, "noe@bocage.example.org"] {
      if let contact { try await world.record(contact) }
      for address in Self.acts {
        let sent = [
          ("jeton", "faux"), ("version", "1"), ("vu", "0"), ("situation", "refused"), ("raison", "Non"),
        ]
        #expect(try await administrator.post(address, sent).status == .forbidden, "\(address)")
      }
    }
    #expect(try await world.acts().isEmpty)
    #expect(try await world.letters(to: "noe@bocage.example.org").isEmpty)
  }

  @Test func `is there for the poles that were drawn alone, whatever their reference`() async throws {
    let world = try await World(.sqlite)
    var plan = world.plan()
    plan.sampling.design = .stratified(["consolidé": .count(1)])
    let frame = World.poles.dropFirst() + [.sample(reference: "Pôle/é 001", name: "Bocage")]
    let campaign = try await world.work.create(plan, form: .small, frame: Array(frame), at: world.now)
    let reader = try await world.team(as: .reader)
    for unit in try await world.store.read({ try $0.frameUnits.units(of: campaign.id) }) {
      let reference =
        unit.reference == "FIC-002" || unit.reference == "FIC-003"
        ? unit.reference : "P%C3%B4le%2F%C3%A9%20001"
      let answer = try await reader.get("/equipe/campagnes/exercice-2015/unites/\(reference)")
      #expect(answer.status == (unit.isSelected ? .ok : .notFound), "\(unit.reference)")
    }
    plan = world.plan(slug: "recensement")
    try await world.work.create(plan, form: .small, frame: Array(frame), at: world.now)
    let escaped = "/equipe/campagnes/recensement/unites/P%C3%B4le%2F%C3%A9%20001"
    #expect(try await reader.get("/equipe/campagnes/recensement").text.contains("href=\"\(escaped)\""))
    #expect(try await reader.get(escaped).text.contains("Pôle/é 001"))
    for absent in ["recensement/unites/FIC-009", "absente/unites/FIC-002"] {
      #expect(try await reader.get("/equipe/campagnes/\(absent)").status == .notFound)
    }
  }
}
