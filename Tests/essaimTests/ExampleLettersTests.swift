// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Mail
import Testing

@testable import essaim

@Suite struct `The invitations of the demo` {
  private static let now = Instant(milliseconds: 1_450_000_000_000)
  private static let id = ID<Message>(at: now)

  @Test func `lead to the port that the demo listens on now`() throws {
    let place = try Scratch()
    let file = place.folder.appending(path: "1-invitation.eml")
    try Data(try Self.letter(port: 8080).utf8).write(to: file)
    let letters = ExampleLetters(folder: place.folder)
    #expect(try letters.lead(to: "http://127.0.0.1:8171") == 1)
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == (try Self.letter(port: 8171)))
    #expect(try letters.lead(to: "http://127.0.0.1:8171") == 0)
  }

  @Test func `are left alone when they are no letters of ours`() {
    for text in ["", "Subject: essai", "Subject: essai\r\n\r\nhttp://127.0.0.1:8080/r/lien/a"] {
      #expect(ExampleLetters.letter(text, leadingTo: "http://127.0.0.1:8171") == nil)
    }
  }

  private static func letter(port: Int) throws -> String {
    let message = Message(
      id: id, kind: "invitation", to: "awa@bocage.example.org", subject: "Votre lien à vous",
      text: "Bonjour Awa,\n\nhttp://127.0.0.1:\(port)/r/lien/abc\n\nL’équipe de l’observatoire\n")
    return try #require(message).mime(from: "essaim@essaim.example", at: now)
  }
}
