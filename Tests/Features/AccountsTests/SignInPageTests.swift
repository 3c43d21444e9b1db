// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Foundation
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import Secrets
import SiteTesting
import Testing

@Suite struct `Signing in` {
  @Test(arguments: TestDatabase.kinds)
  func `opens the team’s page to whoever knows the password`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let browser = world.browser()
    let answer = try await browser.signIn(" elise@ESSAIM.example ", World.password)
    #expect(answer.status == .seeOther)
    #expect(answer.location == "/equipe")

    let home = try await browser.get("/equipe")
    #expect(home.status == .ok)
    #expect(home.text.contains("<h1 class=\"titre-page\">À faire aujourd’hui</h1>"))
    #expect(home.text.contains("<span>Elise@essaim.example</span>"))
    #expect(home.headers[.cacheControl] == "no-store")
  }

  @Test func `keeps a token in a cookie that scripts and other sites do not see, and only its digest here`()
    async throws
  {
    let world = try await World(isSecure: true)
    let answer = try await world.browser().signIn(World.administrator, World.password)
    let cookie = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("essaim_equipe=") })
    for property in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/equipe"] {
      #expect(cookie.contains(property))
    }
    let token = cookie.dropFirst("essaim_equipe=".count).prefix(64)
    #expect(!token.contains(";"))
    #expect(try await world.count("team_session WHERE token_digest = \(String(token))") == 0)
    #expect(try await world.count("team_session") == 1)
  }

  @Test func `does without Secure where the site has no HTTPS`() async throws {
    let answer = try await World().browser().signIn(World.administrator, World.password)
    #expect(answer.status == .seeOther)
    #expect(answer.headers[values: .setCookie].allSatisfy { !$0.contains("Secure") })
  }

  @Test(arguments: TestDatabase.kinds)
  func `says the same of a wrong password and of an address without account`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    let browser = world.browser()
    let wrong = try await browser.signIn(World.reader, "une autre phrase")
    let unknown = try await browser.signIn("pers@essaim.example", "une autre phrase")
    #expect(wrong.status == .unprocessableContent)
    #expect(unknown.status == wrong.status)
    #expect(wrong.text.contains("role=\"alert\"><h2>L’adresse ou le mot de passe ne convient pas</h2>"))
    #expect(
      unknown.text.replacing("pers@essaim.example", with: "") == wrong.text.replacing(World.reader, with: ""))
    #expect(try await browser.get("/equipe").status == .seeOther)
  }

  @Test func `computes a hash even without account, so that the clock tells nothing`() async throws {
    let browser = try await World().browser()
    let clock = ContinuousClock()
    var quickest = Duration.seconds(60)
    for _ in 0..<3 {
      let time = try await clock.measure { _ = try await browser.signIn("p@essaim.example", "une phrase") }
      quickest = min(quickest, time)
    }
    // A hash fills 64 MiB, in about 70 ms; all the rest takes about 1 ms.
    #expect(quickest > .milliseconds(15))
  }

  @Test func `keeps the address that was typed, never the password`() async throws {
    let browser = try await World().browser()
    let answer = try await browser.signIn("<pers@essaim.example>", "phrase \"secrète\"", wanted: "/equipe/x")
    #expect(answer.text.contains("value=\"&lt;pers@essaim.example&gt;\""))
    #expect(answer.text.contains("name=\"page\" value=\"/equipe/x\""))
    #expect(!answer.text.contains("secrète"))
  }

  @Test func `says which field is empty, and tries nothing`() async throws {
    let world = try await World()
    let answer = try await world.browser().signIn("", "")
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("<a href=\"#adresse\">"))
    #expect(answer.text.contains("<a href=\"#mot-de-passe\">"))
    #expect(answer.text.contains("aria-invalid=\"true\""))
    #expect(try await world.count("sign_in_attempt") == 0)
  }

  @Test(arguments: TestDatabase.kinds)
  func `stops at the sixth attempt on an account, right or wrong, and tells nothing by it`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    let browser = world.browser()
    for _ in 0..<5 {
      #expect(try await browser.signIn(World.reader, "une autre phrase").status == .unprocessableContent)
      #expect(try await browser.signIn("p@essaim.example", "une phrase").status == .unprocessableContent)
    }
    let right = try await browser.signIn(World.reader, World.password)
    let unknown = try await browser.signIn("p@essaim.example", World.password)
    for answer in [right, unknown] {
      #expect(answer.status == .tooManyRequests)
      #expect(answer.headers[.retryAfter] == "900")
      #expect(answer.text.contains("Trop d’essais manqués"))
    }
    #expect(try await world.browser().signIn(World.administrator, World.password).status == .seeOther)

    try await world.run("UPDATE sign_in_attempt SET attempted_at = attempted_at - 900001")
    #expect(try await browser.signIn(World.reader, World.password).status == .seeOther)
  }

  @Test(arguments: TestDatabase.kinds)
  func `is put off while too many wait, without counting, and keeps what was typed but the password`(
    kind: TestDatabase.Kind
  ) async throws {
    // Where nobody has a turn, and nobody may wait.
    let world = try await World(kind, line: PasswordLine(atOnce: 0, mostWaiting: 0))
    let browser = world.browser()
    for email in [World.reader, "p@essaim.example"] {
      for _ in 0..<8 {
        let answer = try await browser.signIn(email, World.password, wanted: "/equipe/x")
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headers[.retryAfter] == "5")
        #expect(answer.text.contains("<h2>Trop de connexions sont demandées en même temps</h2>"))
        #expect(answer.text.contains("value=\"\(email)\""))
        #expect(answer.text.contains("name=\"page\" value=\"/equipe/x\""))
        #expect(!answer.text.contains(World.password))
      }
    }
    #expect(try await world.count("sign_in_attempt") == 0)
    #expect(try await world.count("team_session") == 0)
  }

  @Test func `forgives the attempts on an account once its password was given`() async throws {
    let browser = try await World().browser()
    for _ in 0..<2 {
      for _ in 0..<4 { _ = try await browser.signIn(World.reader, "une autre phrase") }
      let fresh = try await browser.submit(
        [("adresse", World.reader), ("mot-de-passe", World.password)], of: World.signIn)
      #expect(fresh.status == .seeOther)
      _ = try await browser.submit([], of: "/equipe", to: "/equipe/deconnexion")
    }
  }

  @Test func `gives a new token each time and ends the session before`() async throws {
    let world = try await World()
    let browser = world.browser()
    let token = try await browser.get(World.signIn).formToken
    let fields = [
      ("jeton", token), ("adresse", World.reader), ("mot-de-passe", World.password),
    ]
    let cookies = try await [browser.post(World.signIn, fields), browser.post(World.signIn, fields)].map {
      $0.headers[values: .setCookie].first { $0.hasPrefix("essaim_equipe=") }
    }
    #expect(cookies[0] != nil)
    #expect(cookies[0] != cookies[1])
    #expect(try await world.count("team_session") == 1)
  }

  @Test func `refuses a form without the token of this browser`() async throws {
    let world = try await World()
    let stolen = try await world.browser().get(World.signIn).formToken
    let browser = world.browser()
    _ = try await browser.get(World.signIn)
    for token in [stolen, ""] {
      let answer = try await browser.post(
        World.signIn, [("jeton", token), ("adresse", World.reader), ("mot-de-passe", World.password)])
      #expect(answer.status == .forbidden)
    }
    #expect(try await world.count("team_session") == 0)
    #expect(try await world.count("sign_in_attempt") == 0)
  }

  @Test func `is noted in the journal`() async throws {
    let world = try await World()
    _ = try await world.browser().signIn(World.reader, "une autre phrase")
    #expect(try await world.count("journal WHERE kind = 'team.signedIn'") == 0)
    let browser = try await world.browser(of: World.reader)
    #expect(try await browser.get("/equipe").text.contains("Première connexion"))
    _ = try await browser.submit([], of: "/equipe", to: "/equipe/deconnexion")
    #expect(try await world.count("journal WHERE kind = 'team.signedIn' AND account IS NOT NULL") == 1)
    #expect(try await world.count("journal WHERE kind = 'team.signedOut' AND account IS NOT NULL") == 1)
    let again = try await world.browser(of: World.reader)
    #expect(try await again.get("/equipe").text.contains("Connexion précédente\u{A0}: "))
  }
}

@Suite struct `Signing out` {
  @Test(arguments: TestDatabase.kinds)
  func `ends the session on the server too`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let browser = try await world.browser(of: World.reader)
    let answer = try await browser.submit([], of: "/equipe", to: "/equipe/deconnexion")
    #expect(answer.status == .seeOther)
    #expect(answer.location == "/equipe/connexion")
    let forgotten = answer.headers[values: .setCookie].contains {
      $0.hasPrefix("essaim_equipe=;") && $0.contains("Max-Age=0")
    }
    #expect(forgotten)
    #expect(try await world.count("team_session") == 0)
    #expect(try await browser.get("/equipe").status == .seeOther)
  }

  @Test func `asks for the token of the form`() async throws {
    let world = try await World()
    let browser = try await world.browser(of: World.reader)
    #expect(try await browser.post("/equipe/deconnexion", []).status == .forbidden)
    #expect(try await browser.get("/equipe").status == .ok)
  }

  @Test func `is not done by a form that someone made who planted their own secret in the browser`()
    async throws
  {
    let world = try await World()
    let attacker = world.browser()
    let token = try await attacker.get(World.signIn).formToken
    let victim = try await world.browser(of: World.administrator)
    victim.keep("essaim_form", try #require(attacker.cookie("essaim_form")))
    for address in ["/equipe/deconnexion", "/equipe/essai"] {
      #expect(try await victim.post(address, [("jeton", token)]).status == .forbidden)
    }
    #expect(try await victim.get("/equipe").status == .ok)
  }

  @Test func `leads to the sign-in page even without session`() async throws {
    let browser = try await World().browser()
    let answer = try await browser.submit([], of: World.signIn, to: "/equipe/deconnexion")
    #expect(answer.location == World.signIn)
  }
}
