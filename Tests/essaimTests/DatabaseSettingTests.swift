// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import PersistenceTesting
import Testing

@Suite struct `The database of an installation` {
  @Test(arguments: TestDatabase.kinds)
  func `is the one that the settings name`(kind: TestDatabase.Kind) async throws {
    let setting = kind == .postgres ? "database = \(try await TestDatabase.place(kind).address)\n" : ""
    let place = try Scratch(["essaim.conf": "data = ici\n\(setting)"])
    let command = ["migrate", "--config", "essaim.conf"]
    let first = try await BuiltProgram.built.run(command, in: place)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("create-outbox"))
    let file = place.folder.appending(path: "ici/essaim.sqlite").path
    #expect(FileManager.default.fileExists(atPath: file) == (kind == .sqlite))
    let second = try await BuiltProgram.built.run(command, in: place)
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    #expect(second.errors == "La base est déjà à jour.\n")
  }
}
