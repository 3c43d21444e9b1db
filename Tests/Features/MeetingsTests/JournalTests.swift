// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Server
import SiteTesting
import Testing

@testable import Meetings

@Suite struct `The journal of meetings` {
  @Test(arguments: TestDatabase.kinds)
  func `says what was loaded, and nothing of a file that was refused`(
    kind: TestDatabase.Kind
  ) async throws {
    let world = try await World(kind)
    let added = [World.real, World.example].map { "meeting.added \($0)" }
    #expect(Set(try await world.journal()) == Set(added))

    let loading = MeetingsLoading(store: world.store)
    _ = try await loading.load(World.file(), at: world.now)
    await #expect(throws: MeetingsFileError.self) {
      try await loading.load(World.file(["title": ""]), at: world.now)
    }
    #expect(try await world.journal().count == 2)
    _ = try await loading.load(World.file(["seats": 7]), at: world.now)
    #expect(Set(try await world.journal()) == Set(added + ["meeting.updated \(World.example)"]))
  }

  @Test(arguments: TestDatabase.kinds)
  func `counts those who come and go, and names nobody`(kind: TestDatabase.Kind) async throws {
    let world = try await World(kind)
    let form = try await OpenForm(in: world.browser)
    for _ in 0..<2 { _ = try await form.send("awa@example.org", by: world.browser) }
    let letter = try #require(try await world.letters().first)
    let link = String(try #require(letter.text.firstMatch(of: /https:\/\/essaim\.test(\/\S+)/)).1)
    let token = try await world.browser.get(link).formToken
    for _ in 0..<2 { _ = try await world.browser.post(link, [(FormToken.field, token)]) }

    let entries = try await world.journal().filter { $0.hasPrefix("registration") }
    #expect(
      Set(entries) == ["registration.made \(World.example)", "registration.cancelled \(World.example)"])
    #expect(entries.count == 2)
  }
}

extension World {
  /// The kind and the subject of everything in the journal.
  fileprivate func journal() async throws -> [String] {
    try await store.read { session in
      try session.rows("SELECT kind, subject FROM journal ORDER BY noted_at, id")
        .map { "\(try $0.text("kind")) \(try $0.text("subject"))" }
    }
  }
}
