// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Persistence
import Testing

@testable import essaim

@Suite struct `The files of an installation` {
  @Test func `are read by its owner alone, whatever the habits of the machine`() async throws {
    let place = try Scratch()
    let outcome = try await BuiltProgram.built.run(["migrate", "--data", "ici"], in: place)
    #expect(outcome.status == 0)
    let folder = place.folder.appending(path: "ici")
    #expect(try Self.mode(of: folder) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names).isSuperset(of: ["essaim.key", "essaim.sqlite"]))
    for name in names { #expect(try Self.mode(of: folder.appending(path: name)) & 0o077 == 0, "\(name)") }
  }

  @Test(arguments: [["migrate"], ["account", "add", "awa@example.org", "--role", "reader"]])
  func `are closed to others again when an older installation left them open`(command: [String]) async throws
  {
    let place = try Scratch()
    _ = try await BuiltProgram.built.run(["migrate", "--data", "ici"], in: place)
    let folder = place.folder.appending(path: "ici")
    let files = ["essaim.key", "essaim.sqlite", "essaim.sqlite-wal", "essaim.sqlite-shm"]
      .map { folder.appending(path: $0) }
    for file in files where !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
    let manager = FileManager.default
    for file in files { try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path) }
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    _ = try await BuiltProgram.built.run(command + ["--data", "ici"], in: place, input: "douze caractères\n")
    #expect(try Self.mode(of: folder) == 0o700)
    for file in files where manager.fileExists(atPath: file.path) {
      #expect(try Self.mode(of: file) == 0o600, "\(file.lastPathComponent)")
    }
  }

  @Test func `hold its mail, and serve says that none is sent`() async throws {
    let place = try Scratch()
    let served = try ServedProgram(.built, ["--data", "ici"], in: place)
    _ = try await served.page("/")
    let mail = place.folder.appending(path: "ici/courrier")
    #expect(served.messages.contains("rien n’est envoyé\u{A0}; chaque message est un fichier de "))
    #expect(served.messages.contains("ici/courrier"))
    #expect(FileManager.default.fileExists(atPath: mail.path))
    #expect(try await served.stop() == 0)
  }

  private static func mode(of file: URL) throws -> Int {
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
    return try #require(mode?.intValue)
  }
}

@Suite struct `A database that cannot be brought up to date` {
  @Test(arguments: [
    (MigrationError.duplicateName("a"), ["deux fois l’étape a", "construisez-la à nouveau"]),
    (.unknown("a"), ["plus récente", "étape a", "remettez la sauvegarde"]),
    (
      .outOfOrder("a", appliedLater: "b"),
      ["l’étape a lui manque", "b, qui la suit", "repartez d’un dossier neuf"]
    ),
  ]) func `is told in French, with what to do`(error: MigrationError, says: [String]) {
    let sentence = FailureSentence.french(error)
    for words in says { #expect(sentence.contains(words), "\(sentence)") }
  }
}
