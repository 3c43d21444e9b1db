// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import SiteTesting
import Testing

@Suite struct `The door of the team` {
  @Test func `leads a visitor to the sign-in page, and from there to the page asked for`() async throws {
    let browser = try await World().browser()
    let answer = try await browser.get("/equipe/essai?ordre=nom&q=%C3%A9t%C3%A9")
    #expect(answer.status == .seeOther)
    let place = try #require(answer.location)
    #expect(place == "/equipe/connexion?page=%2Fequipe%2Fessai%3Fordre%3Dnom%26q%3D%25C3%25A9t%25C3%25A9")

    let page = try await browser.get(place)
    let wanted = "/equipe/essai?ordre=nom&q=%C3%A9t%C3%A9"
    #expect(
      page.text.contains(
        "name=\"page\" value=\"\(wanted.replacing("&", with: "&amp;"))\""))
    let signedIn = try await browser.signIn(World.administrator, World.password, wanted: wanted)
    #expect(signedIn.location == wanted)
    #expect(try await browser.get(wanted).text.contains("essai de \(World.administrator)"))
    #expect(try await browser.get(place).location == wanted)
  }

  @Test(arguments: [
    "https://ailleurs.example/", "//ailleurs.example", "/\\ailleurs.example", "/equipe/../", "\\\\ailleurs",
    "/%2F/ailleurs.example", "javascript:alert(1)", "/equipe@ailleurs.example", "/poles", "",
    "/equipe/deconnexion", "/equipe/connexion", " /equipe//ailleurs", "/equipe/\r\nSet-Cookie: a=b",
  ])
  func `never leads to`(place: String) async throws {
    let browser = try await World().browser()
    let answer = try await browser.signIn(World.reader, World.password, wanted: place)
    #expect(answer.status == .seeOther)
    #expect(answer.location == "/equipe")
  }

  @Test(arguments: TestDatabase.kinds)
  func `closes after twelve hours without a visit`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let browser = try await world.browser(of: World.reader)
    try await world.run("UPDATE team_session SET last_seen_at = last_seen_at - \(12 * 3_600_000 - 600_000)")
    #expect(try await browser.get("/equipe").status == .ok)
    // That visit was noted: eleven hours later one may still come.
    try await world.run("UPDATE team_session SET last_seen_at = last_seen_at - \(11 * 3_600_000)")
    #expect(try await browser.get("/equipe").status == .ok)
    try await world.run("UPDATE team_session SET last_seen_at = last_seen_at - \(12 * 3_600_000)")
    #expect(try await browser.get("/equipe").status == .seeOther)
  }

  @Test(arguments: TestDatabase.kinds)
  func `closes after seven days, visits or not`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let browser = try await world.browser(of: World.reader)
    try await world.run("UPDATE team_session SET created_at = created_at - \(7 * 86_400_000 - 600_000)")
    #expect(try await browser.get("/equipe").status == .ok)
    try await world.run("UPDATE team_session SET created_at = created_at - 600000")
    #expect(try await browser.get("/equipe").status == .seeOther)

    // The next to sign in sweeps up what is over.
    _ = try await world.browser(of: World.administrator)
    #expect(try await world.count("team_session") == 1)
  }

  @Test func `tells a form sent too late that it can be sent again`() async throws {
    let world = try await World()
    let browser = try await world.browser(of: World.administrator)
    let token = try await browser.get("/equipe/essai").formToken
    try await world.run("DELETE FROM team_session")
    let late = try await browser.post("/equipe/essai", [("jeton", token)])
    #expect(late.status == .forbidden)
    #expect(late.text.contains("Votre session est terminée"))

    _ = try await browser.signIn(World.administrator, World.password)
    #expect(try await browser.post("/equipe/essai", [("jeton", token)]).text == "fait")
  }

  @Test func `opens what changes things to administrators only`() async throws {
    let world = try await World()
    let reader = try await world.browser(of: World.reader)
    let page = try await reader.get("/equipe/essai")
    #expect(page.status == .forbidden)
    #expect(page.text.contains("réservée à l’administration"))
    let token = try await reader.get("/equipe").formToken
    #expect(try await reader.post("/equipe/essai", [("jeton", token)]).status == .forbidden)

    let administrator = try await world.browser(of: World.administrator)
    #expect(try await administrator.submit([], of: "/equipe/essai").text == "fait")
  }

  @Test func `refuses a form whose token was given to someone else`() async throws {
    let world = try await World()
    let stolen = try await world.browser(of: World.administrator).get("/equipe/essai").formToken
    let browser = try await world.browser(of: World.administrator)
    #expect(try await browser.post("/equipe/essai", [("jeton", stolen)]).status == .forbidden)
  }

  @Test func `changes nothing when a page is only asked for`() async throws {
    let world = try await World()
    let browser = try await world.browser(of: World.reader)
    let before = try await world.visits()
    for page in ["/equipe", "/equipe/connexion", "/equipe/deconnexion", "/equipe/essai"] {
      _ = try await browser.get(page)
    }
    #expect(try await world.visits() == before)
    #expect(try await world.count("journal") == 1)
    #expect(try await world.count("sign_in_attempt") == 0)
    #expect(try await browser.get("/equipe").status == .ok)
  }

  @Test func `is not opened by a forged cookie`() async throws {
    let world = try await World()
    _ = try await world.browser(of: World.administrator)
    let digest = try await world.store.read {
      try $0.row("SELECT token_digest FROM team_session")?.text("token_digest") ?? ""
    }
    let browser = world.browser()
    for value in [digest, String(repeating: "0", count: 64), "", "' OR 1 = 1"] {
      browser.keep("essaim_equipe", value)
      #expect(try await browser.get("/equipe").status == .seeOther)
    }
  }
}
