// SPDX-License-Identifier: AGPL-3.0-or-later
import Accounts
import Foundation
import Hummingbird
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Poles
import PolesTesting
import Results
import Secrets
import Server
import Site
import SiteTesting
import TestFiles
import Testing

@testable import Meetings

/// The meetings of the example observatory on a site of their own, and what tests do to it.
struct World: Sendable {
  static let real = "cooperer-innover-2017"
  static let example = "rencontre-d-exemple"

  let store: Store
  let browser: Browser
  /// The browser of somebody else.
  let stranger: Browser
  /// The moment of the loading.
  let now: Instant

  /// The meetings of the repository, with some values of the fictitious one replaced.
  init(_ kind: TestDatabase.Kind, at now: Instant = Instant(Date()), example changes: [String: JSON] = [:])
    async throws
  {
    self.now = now
    store = try await TestDatabase.fresh(kind, migrations: try World.migrations())
    _ = try await MeetingsLoading(store: store).load(World.file(changes), at: now)
    let layout = try Layout.testing()
    let pages = KeptPages()
    let router = Router.testing(layout)
    try await store.write { try World.addPoles(to: $0) }
    MeetingsController(store: store, layout: layout, pages: pages).addRoutes(to: router)
    RegistrationsController(
      store: store, layout: layout, pages: pages, keyring: .testing, isSecure: false
    ).addRoutes(to: router)
    HomeController(store: store, layout: layout, pages: pages, parts: [.meetings]).addRoutes(to: router)
    let door = TeamDoor(store: store, keyring: .testing, layout: layout, isSecure: false)
    SignInController(store: store, keyring: .testing, layout: layout, isSecure: false).addRoutes(to: router)
    TeamHomeController(store: store, layout: layout, door: door, parts: [.meetings]).addRoutes(to: router)
    TeamMeetingsController(store: store, layout: layout, pages: pages, door: door).addRoutes(to: router)
    browser = Browser(router)
    stranger = Browser(router)
  }

  static func migrations() throws -> [Migration] {
    try AccountsFeature.migrations() + PolesFeature.migrations() + ResultsFeature.migrations()
      + MeetingsFeature.migrations() + OutboxTable.migrations()
  }

  /// The meetings of the repository, with some values of the fictitious one replaced.
  static func file(_ changes: [String: JSON] = [:]) throws -> [UInt8] {
    let file = try JSON(parsing: ObservatoryFile.meetings.bytes())
    guard case .list(var meetings) = file["meetings"] else { throw NotFoundError() }
    for (place, meeting) in meetings.enumerated() where meeting["slug"] == .text(example) {
      meetings[place] = .object((meeting.object ?? [:]).merging(changes) { $1 }.filter { $0.value != .null })
    }
    return Array(JSON.object(["meetings": .list(meetings)]).canonical.utf8)
  }

  static let bocage = ID<Pole>(at: Instant(milliseconds: 0))

  /// Two real poles that speak in 2017, and one made up.
  private static func addPoles(to session: Session) throws {
    try session.enter(.sample(name: "Sud Aquitaine", isFictitious: false))
    try session.enter(.sample(name: "Domb’Innov", isFictitious: false))
    try session.enter(.sample(name: "Bocage", id: bocage))
  }

  func meeting(_ slug: String = World.example) async throws -> Meeting {
    try #require(try await store.read { try $0.meetings.meeting(slug: slug) })
  }

  /// The messages that wait to leave.
  func letters() async throws -> [Message] { try await store.read { try $0.outbox.waiting(limit: 100) } }

  /// Everyone who registered, those who cancelled included.
  func registrations(_ slug: String = World.example) async throws -> [Registration] {
    let meeting = try await meeting(slug)
    return try await store.read { try $0.registrations.registrations(for: meeting.id) }
  }
}

/// The registration form of a meeting, as a person has it before them.
struct OpenForm {
  let address: String
  /// What the page holds that people do not see.
  let hidden: [(String, String)]

  init(_ slug: String = World.example, in browser: Browser) async throws {
    address = "/rencontres/\(slug)/inscription"
    let page = try await browser.get(address)
    let key = try #require(page.text.firstMatch(of: /name="cle" value="([0-9a-f]{32})"/))
    hidden = [(FormToken.field, page.formToken), ("cle", String(key.1))]
  }

  /// Sends what was typed.
  func send(_ mail: String, _ others: [(String, String)] = [("nom", "Awa")], by browser: Browser) async throws
    -> Answer
  {
    try await browser.post(address, hidden + others + [("courriel", mail)])
  }
}
