// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import HTTPTypes
import Kernel
import Persistence
import PersistenceTesting
import Secrets
import SiteTesting
import Testing

@testable import Accounts

private let noon = Instant(milliseconds: 1_499_248_800_000)

@Suite struct `Opening an account` {
  private func open(
    _ email: String, in store: Store, password: String = World.password
  ) async throws -> Account {
    try await AccountCreation(store: store).perform(
      email: email, password: try Password(new: password), role: .reader, at: noon)
  }

  @Test(arguments: TestDatabase.kinds)
  func `keeps the password as argon2id, and notes who was let in`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: try AccountsFeature.migrations())
    let account = try await open("Awa@bocage.example", in: store)
    let hash = try await store.read {
      try $0.row("SELECT password_hash FROM account")?.text("password_hash") ?? ""
    }
    #expect(hash.hasPrefix("$argon2id$v=19$m=65536,"))
    #expect(!hash.contains(World.password))
    #expect(try await store.read { try $0.accounts.account(account.id) } == account)
    let entries = try await store.read {
      try $0.journal.latest(AccountEvent.created.rawValue, about: account.id.text, limit: 2)
    }
    #expect(entries.map(\.moment) == [noon])
  }

  @Test(arguments: TestDatabase.kinds)
  func `happens once for an address, whatever its capitals`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: try AccountsFeature.migrations())
    _ = try await open("Awa@bocage.example", in: store)
    await #expect(throws: AccountError.addressTaken) { try await open("awa@BOCAGE.example", in: store) }
    #expect(try await store.read { try $0.rows("SELECT id FROM account").count } == 1)
    #expect(try await store.read { try $0.rows("SELECT id FROM journal").count } == 1)
  }

  @Test(arguments: ["", "awa", "awa@bocage", "a@b@c.example", "awa @bocage.example"])
  func `is refused to what is no address`(text: String) async throws {
    let store = try await TestDatabase.fresh(.sqlite, migrations: try AccountsFeature.migrations())
    await #expect(throws: AccountError.notAnAddress) { try await open(text, in: store) }
    #expect(try await store.read { try $0.rows("SELECT id FROM account").count } == 0)
  }

  @Test func `asks for a password of twelve characters, accents counted once`() throws {
    #expect(throws: AccountError.passwordTooShort(minimum: 12)) { try Password(new: "onze lettre") }
    #expect(throws: AccountError.passwordTooShort(minimum: 12)) { try Password(new: "éééééé") }
    #expect(throws: Never.self) { try Password(new: "douze lettre") }
  }

  @Test func `takes an accent typed as one character or as two`() async throws {
    let store = try await TestDatabase.fresh(.sqlite, migrations: try AccountsFeature.migrations())
    _ = try await open("awa@bocage.example", in: store, password: "été à la forêt")
    let token = try await SignIn(store: store, keyring: .testing, line: PasswordLine()).perform(
      email: "awa@bocage.example",
      password: Password(typed: "été à la forêt".decomposedStringWithCanonicalMapping), from: "x",
      replacing: nil, at: noon)
    #expect(token.count == 64)
  }
}

@Suite struct `Replacing a password` {
  @Test(arguments: TestDatabase.kinds)
  func `lets in with the new one only, and ends the sessions of the account`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    let reader = try await world.browser(of: World.reader)
    let administrator = try await world.browser(of: World.administrator)
    _ = try await PasswordChange(store: world.store, keyring: .testing).perform(
      email: World.reader.uppercased(), password: try Password(new: "une nouvelle phrase"),
      at: Instant(Date()))
    #expect(try await reader.get("/equipe").status == .seeOther)
    #expect(try await administrator.get("/equipe").status == .ok)
    #expect(try await reader.signIn(World.reader, World.password).status == .unprocessableContent)
    #expect(try await reader.signIn(World.reader, "une nouvelle phrase").status == .seeOther)
    #expect(try await world.count("journal WHERE kind = 'account.passwordChanged'") == 1)
  }

  @Test(arguments: TestDatabase.kinds)
  func `forgets the attempts that failed`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let browser = world.browser()
    for _ in 0..<5 { _ = try await browser.signIn(World.reader, "une autre phrase") }
    #expect(try await browser.signIn(World.reader, World.password).status == .tooManyRequests)
    _ = try await PasswordChange(store: world.store, keyring: .testing).perform(
      email: World.reader.uppercased(), password: try Password(new: "une nouvelle phrase"),
      at: Instant(Date()))
    #expect(try await browser.signIn(World.reader, "une nouvelle phrase").status == .seeOther)
  }

  @Test func `needs an account`() async throws {
    let world = try await World()
    let password = try Password(new: "une nouvelle phrase")
    await #expect(throws: AccountError.unknownAddress) {
      try await PasswordChange(store: world.store, keyring: .testing).perform(
        email: "pers@essaim.example", password: password, at: noon)
    }
  }
}
