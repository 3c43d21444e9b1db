// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Persistence
import PersistenceTesting
import Testing

@testable import Accounts

private let noon = Instant(milliseconds: 1_499_248_800_000)

@Suite struct `The attempts to sign in` {
  private func store(_ kind: TestDatabase.Kind) async throws -> Store {
    try await TestDatabase.fresh(kind, migrations: try AccountsFeature.migrations())
  }

  private func isAdmitted(
    _ account: String, from remote: String, at moment: Instant = noon, _ store: Store
  ) async throws -> Bool {
    try await store.write {
      try $0.signInAttempts.admit(ID(at: moment), account: account, remote: remote, at: moment)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `are five on one account from one machine in a quarter of an hour`(kind: TestDatabase.Kind)
    async throws
  {
    let store = try await store(kind)
    for _ in 0..<5 { #expect(try await isAdmitted("a", from: "x", store)) }
    #expect(try await !isAdmitted("a", from: "x", store))
    // Somebody else's mistakes do not keep the owner out.
    #expect(try await isAdmitted("a", from: "y", store))
    #expect(try await isAdmitted("b", from: "x", store))
    #expect(try await !isAdmitted("a", from: "x", at: noon.adding(seconds: 899), store))
    #expect(try await isAdmitted("a", from: "x", at: noon.adding(seconds: 900), store))
  }

  @Test(arguments: TestDatabase.kinds)
  func `are a hundred on one account from anywhere`(kind: TestDatabase.Kind) async throws {
    let store = try await store(kind)
    for place in 0..<100 { #expect(try await isAdmitted("a", from: "\(place)", store)) }
    #expect(try await !isAdmitted("a", from: "100", store))
    #expect(try await isAdmitted("b", from: "100", store))
  }

  @Test(arguments: TestDatabase.kinds)
  func `are twenty from one machine in a quarter of an hour`(kind: TestDatabase.Kind) async throws {
    let store = try await store(kind)
    for account in 0..<20 { #expect(try await isAdmitted("\(account)", from: "x", store)) }
    #expect(try await !isAdmitted("20", from: "x", store))
    #expect(try await isAdmitted("20", from: "y", store))
    #expect(try await isAdmitted("20", from: "x", at: noon.adding(seconds: 900), store))
  }

  @Test(arguments: TestDatabase.kinds)
  func `are no more when all come at once`(kind: TestDatabase.Kind) async throws {
    let store = try await store(kind)
    for round in 0..<10 {
      let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
        for place in 0..<12 {
          group.addTask {
            try await isAdmitted("account \(round)", from: "\(round)", at: noon.adding(seconds: place), store)
          }
        }
        return try await group.reduce(0) { $1 ? $0 + 1 : $0 }
      }
      #expect(admitted == 5)
    }
  }

  @Test(arguments: TestDatabase.kinds)
  func `leave nothing behind once they no longer count`(kind: TestDatabase.Kind) async throws {
    let store = try await store(kind)
    for account in 0..<3 { _ = try await isAdmitted("\(account)", from: "x", store) }
    _ = try await isAdmitted("3", from: "x", at: noon.adding(seconds: 900), store)
    let rows = try await store.read { try $0.rows("SELECT account_key FROM sign_in_attempt") }
    #expect(try rows.map { try $0.text("account_key") } == ["3"])
  }

  @Test(arguments: TestDatabase.kinds)
  func `are noted without the address or the machine`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    _ = try await world.browser().signIn("pers@essaim.example", "une phrase")
    let row = try #require(
      try await world.store.read { try $0.row("SELECT account_key, remote_key FROM sign_in_attempt") })
    for column in ["account_key", "remote_key"] {
      let key = try row.text(column)
      #expect(key.count == 64)
      #expect(!key.contains("pers"))
    }
  }
}
