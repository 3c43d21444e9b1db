// SPDX-License-Identifier: AGPL-3.0-or-later
import ArgumentParser
import Foundation
import TestFiles
import Testing

@testable import essaim

@Suite struct `The command release` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func run(_ arguments: [String]) async throws {
    let place = ["--data", folder.appending(path: "data").path]
    var command = try #require(
      try Essaim.parseAsRoot(["release"] + arguments + place) as? any AsyncParsableCommand)
    try await command.run()
  }

  private func file(_ name: String, _ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @Test(arguments: ["{", "{}", #"{"schema": "essaim-plan/1", "campaign": "autre", "units": "pôles"}"#])
  func `refuses a plan that cannot be one`(text: String) async throws {
    let plan = try file("plan.json", text)
    await #expect(throws: InputError.self) { try await run(["plan", plan]) }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `refuses the plan of a campaign that does not exist`() async throws {
    await #expect(throws: InputError.self) { try await run(["plan", ObservatoryFile.plan.path]) }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `builds nothing where something is, nor a release that nobody may read`() async throws {
    let there = try file("note.txt", "à garder")
    await #expect(throws: InputError.self) {
      try await run(["build", "exercice-2015", "--out", folder.path])
    }
    #expect(FileManager.default.contents(atPath: there) == Data("à garder".utf8))
    let out = folder.appending(path: "diffusion")
    await #expect(throws: InputError.self) { try await run(["build", "exercice-2015", "--out", out.path]) }
    #expect(!FileManager.default.fileExists(atPath: out.path))
    try FileManager.default.removeItem(at: folder)
  }

  @Test(arguments: [["build", "exercice-2015"], ["build", "--out", "x"], ["plan"]])
  func `asks for what it needs`(arguments: [String]) {
    #expect(throws: (any Error).self) { try Essaim.parseAsRoot(["release"] + arguments) }
  }
}
