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
