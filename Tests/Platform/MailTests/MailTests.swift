// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Mail
import Persistence
import PersistenceTesting
import Testing

private let moment = Instant(milliseconds: 1_499_257_800_000)

private func message(_ subject: String = "Votre pôle est invité à répondre", calendar: String? = nil) throws
  -> Message
{
  try #require(
    Message(
      id: ID(at: moment), kind: "invitation", to: "awa@bocage.example.org", subject: subject,
      text: "Bonjour,\nvoici votre lien.", calendar: calendar))
}

@Suite struct `A message` {
  @Test func `travels with its accents in headers that stay short`() throws {
    let mime = try message(String(repeating: "Coopérer & innover ", count: 6)).mime(
      from: "essaim@example.org", at: moment)
    #expect(mime.contains("Date: Wed, 05 Jul 2017 12:30:00 +0000\r\n"))
    #expect(
      mime.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(mime.contains(Data("Bonjour,\nvoici votre lien.".utf8).base64EncodedString()))
  }

  @Test func `carries a calendar beside its text`() throws {
    let mime = try message(calendar: "BEGIN:VCALENDAR").mime(from: "essaim@example.org", at: moment)
    #expect(mime.contains("Content-Type: text/calendar"))
    #expect(mime.contains(Data("BEGIN:VCALENDAR".utf8).base64EncodedString()))
  }

  @Test(arguments: [
    "awa", "awa@", "@a.fr", "a@b", "a b@c.fr", "a@b.fr\r\nBcc: x@y.fr", "a@-b.fr", "a@b..fr", ".a@b.fr",
    "é@b.fr",
  ])
  func `is never addressed to`(address: String) {
    #expect(Message(id: ID(at: moment), kind: "k", to: address, subject: "s", text: "t") == nil)
  }

  @Test func `has no line end in its subject`() {
    #expect(
      Message(id: ID(at: moment), kind: "k", to: "a@b.fr", subject: "s\r\nBcc: x@y.fr", text: "t") == nil)
  }
}

@Suite struct `The outbox` {
  @Test(arguments: TestDatabase.kinds)
  func `writes each message once, then forgets its text`(kind: TestDatabase.Kind) async throws {
    let store = try await TestDatabase.fresh(kind, migrations: try OutboxTable.migrations())
    let folder = FileManager.default.temporaryDirectory.appending(path: "essaim-mail-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let messages = try (0..<3).map { _ in try message() }
    try await store.write { session in
      for message in messages { try session.outbox.queue(message, at: moment) }
    }

    let files = OutboxFiles(store: store, folder: folder, sender: "essaim@example.org")
    #expect(try await files.writeWaiting(at: moment) == 3)
    #expect(try await files.writeWaiting(at: moment) == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
    let sent = try await store.read { try $0.rows("SELECT id FROM outbox WHERE sent_at IS NOT NULL").count }
    #expect(sent == 3)
    let bodies = try await store.read {
      try $0.rows("SELECT DISTINCT body FROM outbox").map { try $0.text("body") }
    }
    #expect(bodies == [""])
  }

  @Test(arguments: TestDatabase.kinds)
  func `holds nothing of an act that failed`(kind: TestDatabase.Kind) async throws {
    struct Failure: Error {}
    let store = try await TestDatabase.fresh(kind, migrations: try OutboxTable.migrations())
    let message = try message()
    await #expect(throws: Failure.self) {
      try await store.write { session in
        try session.outbox.queue(message, at: moment)
        throw Failure()
      }
    }
    #expect(try await store.read { try $0.outbox.waiting(limit: 10) }.isEmpty)
  }
}
