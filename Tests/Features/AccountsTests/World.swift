// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Markup
import Persistence
import PersistenceTesting
import Secrets
import Server
import Site
import SiteTesting

@testable import Accounts

/// The team's part of a site, with an administrator, a reader, and a page that only administrators may use.
struct World {
  static let password = "une phrase de passe"
  static let administrator = "Elise@essaim.example"
  static let reader = "lecture@essaim.example"
  static let signIn = "/equipe/connexion"

  // Once for all tests: a hash is slow on purpose.
  private static let hash = Task { await PasswordHash.make(of: password) }

  let store: Store
  let router: Router<SiteContext>

  init(
    _ kind: TestDatabase.Kind = .sqlite, isSecure: Bool = false, parts: [TeamPart] = [],
    line: PasswordLine = PasswordLine()
  ) async throws {
    store = try await TestDatabase.fresh(kind, migrations: try AccountsFeature.migrations())
    let hash = await Self.hash.value
    let now = Instant(Date())
    let people = [(Self.administrator, Role.administrator), (Self.reader, .reader)]
    try await store.write { session in
      for (email, role) in people {
        let account = Account(id: ID(at: now), email: email, role: role)
        _ = try session.accounts.add(account, password: hash, at: now)
      }
    }

    let layout = try Layout.testing()
    router = .testing(layout)
    let door = TeamDoor(store: store, keyring: .testing, layout: layout, isSecure: isSecure)
    SignInController(store: store, keyring: .testing, layout: layout, isSecure: isSecure, line: line)
      .addRoutes(to: router)
    TeamHomeController(store: store, layout: layout, door: door, parts: parts).addRoutes(to: router)
    Self.addTrialRoutes(to: door.group(on: router))
  }

  /// A page with a form, and what the form does, for administrators.
  private static func addTrialRoutes(to team: RouterGroup<TeamContext>) {
    team.get("essai") { _, context in
      try context.requireAdministrator()
      return Response.page("\(FormTokenField(context.formToken)) essai de \(context.account.email)")
    }
    team.post("essai") { request, context in
      try context.requireAdministrator()
      _ = try await request.formFields(context)
      return Response.page("fait")
    }
  }

  /// A browser with no cookie yet.
  func browser() -> Browser { Browser(router) }

  /// A browser in which someone has signed in.
  func browser(of email: String) async throws -> Browser {
    let browser = browser()
    _ = try await browser.signIn(email, World.password)
    return browser
  }

  /// Runs a statement on the database, to move time.
  func run(_ sql: SQL) async throws { try await store.write { try $0.run(sql) } }

  /// When each session was last seen.
  func visits() async throws -> [Instant] {
    try await store.read { session in
      try session.rows("SELECT last_seen_at FROM team_session").map { try $0.instant("last_seen_at") }
    }
  }

  /// How many rows there are.
  func count(_ table: SQL) async throws -> Int {
    try await store.read { try $0.row("SELECT count(*) AS n FROM \(table)")?.integer("n") ?? 0 }
  }
}

extension Browser {
  /// Fills the sign-in form in and sends it, from the page that `wanted` led to.
  func signIn(_ email: String, _ password: String, wanted: String? = nil) async throws -> Answer {
    var fields = [("adresse", email), ("mot-de-passe", password)]
    if let wanted { fields.append(("page", wanted)) }
    return try await submit(fields, of: World.signIn)
  }
}
