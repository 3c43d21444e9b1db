// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import TestFiles
import Testing

@Suite struct `The command meetings` {
  @Test func `tells which poles of a programme the register lacks`() async throws {
    let place = try Scratch([:])
    let load = ["meetings", "load", ObservatoryFile.meetings.path, "--data", "ici"]
    let alone = try await BuiltProgram.built.run(load, in: place)
    #expect(alone.status == 0)
    #expect(alone.output.contains("ajoutée"))
    #expect(alone.errors.contains("le registre n’a pas de pôle «\u{A0}Figeacteurs\u{A0}»"))
    let poles = ["poles", "import", ObservatoryFile.poles.path, "--data", "ici"]
    #expect(try await BuiltProgram.built.run(poles, in: place).status == 0)
    let beside = try await BuiltProgram.built.run(load, in: place)
    #expect(beside.status == 0)
    #expect(beside.output.contains("inchangée"))
    #expect(!beside.errors.contains("le registre n’a pas"))
  }
}
