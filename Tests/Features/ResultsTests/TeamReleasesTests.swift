// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Foundation
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import Secrets
import Server
import SiteTesting
import Testing

@testable import Results

private let standing = "/equipe/campagnes/exercice-2015/diffusion"
private let preview = standing + "/apercu"
private let published = "/resultats/exercice-2015/v1"

extension Answer {
  /// The SHA-256 that the form of a preview carries.
  fileprivate var previewed: String {
    guard let mark = text.range(of: "name=\"empreinte\" value=\"") else { return "" }
    return String(text[mark.upperBound...].prefix { $0 != "\"" })
  }
}

extension CampaignSite {
  /// Opens the preview and sends its form with these fields besides what it carries.
  fileprivate func release(
    _ fields: [(String, String)] = [("confirmation", "oui")], previewed: String? = nil
  ) async throws -> Answer {
    let page = try await team.get(preview)
    return try await team.post(
      standing,
      [(FormToken.field, page.formToken), ("empreinte", previewed ?? page.previewed)] + fields)
  }

  fileprivate static func ready(_ kind: TestDatabase.Kind = .sqlite) async throws -> CampaignSite {
    let site = try await CampaignSite(kind)
    try await site.keepPlan()
    try await site.signIn()
    return site
  }
}

@Suite struct `Releasing the figures of a campaign` {
  @Test(arguments: TestDatabase.kinds)
  func `makes public exactly what the preview showed`(kind: TestDatabase.Kind) async throws {
    let site = try await CampaignSite.ready(kind)
    #expect(try await site.team.get(standing).text.contains("9\u{A0}chiffres sont prêts"))
    #expect(try await site.team.get("/equipe").text.contains("aucun chiffre diffusé"))
    let before = try await site.team.get(preview)
    #expect(before.text.contains("Aperçu avant diffusion"))
    #expect(before.text.contains("Les 9\u{A0}chiffres de cet aperçu deviendront publics"))
    #expect(try await site.visitor.get(published).status == .notFound)

    let answer = try await site.release()
    #expect(answer.status == .seeOther)
    #expect(answer.location == published)
    let page = try await site.visitor.get(published)
    let figures = before.text.matches(of: /<h2 class="figure__titre"[^>]*><a[^>]*>([^<]+)/).map(\.1)
    #expect(figures.count == 9)
    for figure in figures { #expect(page.text.contains(figure)) }
    let json = try await site.visitor.get(published + ".json")
    #expect(Digest.text(of: Array(json.text.utf8)) == before.previewed)
    let noted = try await site.store.read {
      try $0.journal.latest("release.made", about: "exercice-2015/v1", limit: 1)
    }
    #expect(noted.first?.account != nil)
    #expect(!(try await site.team.get("/equipe").text.contains("aucun chiffre diffusé")))
  }

  @Test(arguments: TestDatabase.kinds)
  func `gives the team the answers it was made of, even once they have changed`(
    kind: TestDatabase.Kind
  ) async throws {
    let site = try await CampaignSite.ready(kind)
    _ = try await site.release()
    try await site.loseReply()
    let file = try await site.team.get(standing + "/v1/answers.csv")
    #expect(file.headers[.contentDisposition] == "attachment; filename=\"answers.csv\"")
    let release = try #require(try await site.store.read { try $0.releases.last(of: "exercice-2015") })
    #expect(Digest.text(of: Array(file.text.utf8)) == release.content.answers.sha256)
    #expect(try await site.visitor.get(standing + "/v1/answers.csv").status == .seeOther)
    #expect(try await site.team.get(standing + "/v2/answers.csv").status == .notFound)
  }

  @Test(arguments: TestDatabase.kinds)
  func `is made once when several confirm one preview together`(kind: TestDatabase.Kind) async throws {
    let site = try await CampaignSite.ready(kind)
    let work = ReleaseWork(store: site.store, run: site.run)
    let order = ReleaseOrder(previewed: try await work.draft(of: CampaignSite.slug).sha256, note: "Essai.")
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (try? await work.release(order, of: CampaignSite.slug, by: nil, at: site.now)) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(made == 1)
    #expect(try await site.store.read { try $0.releases.all(of: CampaignSite.slug).count } == 1)
  }

  @Test func `is refused once the answers are no longer those that were previewed`() async throws {
    let site = try await CampaignSite.ready()
    let old = try await site.team.get(preview).previewed
    try await site.loseReply()
    let answer = try await site.release([("confirmation", "oui"), ("note", "Relue")], previewed: old)
    #expect(answer.status == .conflict)
    #expect(answer.text.contains("Ce qui serait diffusé a changé depuis l’aperçu"))
    #expect(answer.text.contains(">\nRelue</textarea>"))
    #expect(answer.previewed != old)
    #expect(!answer.text.contains(" checked"))
    #expect(try await site.visitor.get(published).status == .notFound)
  }

  @Test func `asks for what is missing, keeps what was typed, and releases nothing`() async throws {
    let site = try await CampaignSite.ready()
    for (fields, problem) in [
      ([], "cochez la case"),
      ([("ouverture-jour", "30/02/2016"), ("confirmation", "oui")], "Écrivez un jour qui existe"),
      ([("ouverture-jour", "2016-02-28"), ("confirmation", "oui")], "L’ouverture est déjà passée"),
      ([("ouverture-heure", "14h30"), ("confirmation", "oui")], "Donnez aussi le jour"),
      (
        [("ouverture-jour", "2999-01-01"), ("ouverture-heure", "25:00"), ("confirmation", "oui")],
        "Écrivez une heure qui existe"
      ),
    ] as [([(String, String)], String)] {
      let answer = try await site.release(fields)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(problem))
      for (_, value) in fields where value != "oui" { #expect(answer.text.contains("value=\"\(value)\"")) }
    }
    #expect(try await site.visitor.get(published).status == .notFound)
  }

  @Test func `asks, from the second version on, what changed`() async throws {
    let site = try await CampaignSite.ready()
    _ = try await site.release()
    let page = try await site.team.get(preview)
    #expect(page.text.contains("La version 1 dit exactement la même chose"))
    #expect(page.previewed.isEmpty)
    let last = try await site.store.read { try $0.releases.last(of: "exercice-2015")?.sha256 }
    let same = try await site.release([("confirmation", "oui"), ("note", "Rien")], previewed: last)
    #expect(same.status == .conflict)
    #expect(same.text.contains("Rien de nouveau à diffuser"))
    try await site.shortenPlan()
    #expect(!(try await site.team.get(preview).text.contains("répondent autrement")))
    let silent = try await site.release()
    #expect(silent.status == .unprocessableContent)
    #expect(silent.text.contains("Dites ce qui change depuis la version 1"))
    let answer = try await site.release([("confirmation", "oui"), ("note", "Un chiffre de moins.")])
    #expect(answer.location == "/resultats/exercice-2015/v2")
    #expect(try await site.team.get(standing).text.contains("Un chiffre de moins."))
  }

  @Test func `is refused when one answer tells it from a version that is online, which the preview says`()
    async throws
  {
    let site = try await CampaignSite.ready()
    _ = try await site.release()
    try await site.loseReply()
    let seen = try await site.team.get(preview)
    #expect(seen.text.contains("Trop près d’une version en ligne"))
    #expect(seen.text.contains("une seule unité répond autrement dans l’ensemble"))
    #expect(seen.previewed.isEmpty)
    let waiting = try await site.team.get(standing)
    #expect(waiting.text.contains("Trop près d’une version en ligne"))
    #expect(!waiting.text.contains("chiffres sont prêts"))
    let work = ReleaseWork(store: site.store, run: EstimationRun(program: "essaim test"))
    let answer = try await site.release(
      [("confirmation", "oui"), ("note", "Un pôle a retiré sa réponse.")],
      previewed: try await work.draft(of: "exercice-2015").sha256)
    #expect(answer.status == .conflict)
    #expect(answer.text.contains("retirez-la d’abord"))
    #expect(try await site.visitor.get("/resultats/exercice-2015/v2").status == .notFound)
  }

  @Test func `may wait for its hour, which the team alone sees coming`() async throws {
    let site = try await CampaignSite.ready()
    let answer = try await site.release([
      ("ouverture-jour", "05/07/2999"), ("ouverture-heure", "14 h 30"), ("confirmation", "oui"),
    ])
    #expect(answer.location == standing)
    #expect(try await site.visitor.get(published).status == .notFound)
    let page = try await site.team.get(standing).text
    #expect(page.contains("ouvre le 5\u{A0}juillet\u{A0}2999 à 14\u{A0}h\u{A0}30"))
    #expect(try await site.team.get("/equipe").text.contains("La version 1 s’ouvrira à tous."))
  }

  @Test func `is undone by a withdrawal, which says first what it does`() async throws {
    let site = try await CampaignSite.ready()
    _ = try await site.release()
    #expect(try await site.visitor.get(published).status == .ok)
    let page = try await site.team.get(standing + "/v1/retrait")
    #expect(page.text.contains("Ses 9\u{A0}chiffres et leurs fichiers ne se liront plus."))
    #expect(try await site.visitor.get(published).status == .ok)
    let answer = try await site.team.submit([], of: standing + "/v1/retrait")
    #expect(answer.location == standing)
    #expect(try await site.visitor.get(published).status == .gone)
    #expect(try await site.team.get(standing + "/v1/retrait").status == .gone)
    let again = try await site.release([("confirmation", "oui"), ("note", "Remise en ligne.")])
    #expect(again.location == "/resultats/exercice-2015/v2")
  }

  @Test func `is for an administrator; a reader is told so and sees the rest`() async throws {
    let site = try await CampaignSite()
    try await site.keepPlan()
    try await site.signIn(as: .reader)
    let page = try await site.team.get(preview)
    #expect(page.status == .ok)
    #expect(page.text.contains("Demandez la diffusion à une personne qui administre"))
    #expect(!page.text.contains("name=\"empreinte\""))
    #expect(try await site.release().status == .forbidden)
    #expect(try await site.team.get(standing + "/v1/retrait").status == .forbidden)
    #expect(try await site.visitor.get(standing).status == .seeOther)
  }

  @Test func `says what to do as long as there is no plan, or one that cannot be computed`() async throws {
    let site = try await CampaignSite()
    try await site.signIn()
    let page = try await site.team.get(standing)
    #expect(page.status == .ok)
    #expect(page.text.contains("essaim release plan"))
    #expect(try await site.team.get(preview).status == .unprocessableContent)
    try await site.store.write { [now = site.now] session in
      let wrong = Samples.indicator("faux", .mean(variable: "memebrs"))
      try session.estimationPlans.save(Samples.plan([wrong]), at: now)
    }
    let refused = try await site.team.get(standing).text
    #expect(refused.contains("«\u{A0}memebrs\u{A0}»"))
    #expect(refused.contains("Corrigez la variable dans le plan"))
    #expect(try await site.team.get("/equipe/campagnes/autre/diffusion").status == .notFound)
  }

  @Test func `begins on the follow-up of the campaign, and shows each figure before`() async throws {
    let site = try await CampaignSite.ready()
    let followUp = try await site.team.get("/equipe/campagnes/exercice-2015")
    #expect(followUp.text.contains("href=\"\(standing)\""))
    let page = try await site.team.get(preview + "/structures-membres")
    #expect(page.status == .ok)
    #expect(page.text.contains("Aperçu avant diffusion"))
    #expect(page.text.contains("id=\"provenance\""))
    #expect(!page.text.contains("/resultats/exercice-2015/"))
  }
}
