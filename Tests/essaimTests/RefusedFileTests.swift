// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Testing

@Suite struct `A file that is refused` {
  /// A command on bad files, and what its one sentence must say.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let command: [String]
    var files: [String: String] = [:]
    let place: String
    let says: String
  }

  @Test(arguments: drawCases + estimateCases + jsonCases + csvCases + releaseCases + installationCases)
  func `is named with its line, its column and what to do`(bad: Case) async throws {
    let outcome = try await BuiltProgram.built.run(bad.command, in: Scratch(bad.files))
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix(bad.place + "\u{A0}: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(bad.says), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `is told in JSON on the standard output when asked`() async throws {
    let place = try Scratch(["plan.json": "{\n  \"id\": 3}"])
    let outcome = try await BuiltProgram.built.run(["estimate", "plan.json", "--json"], in: place)
    #expect(outcome.status == 1)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]])
    let error = try #require(answer["errors"]?.first)
    #expect(error["file"] as? String == "plan.json")
    #expect(error["line"] as? Int == 2)
    #expect(error["column"] as? Int == 3)
    #expect(error["field"] as? String == "id")
    #expect((error["message"] as? String)?.hasPrefix("il faut ici un texte") == true)
  }

  @Test func `is told in one JSON value by a command that works on an installation`() async throws {
    let place = try Scratch(["poles.csv": "name,name\n"])
    let outcome = try await BuiltProgram.built.run(["poles", "import", "poles.csv", "--json"], in: place)
    #expect(outcome.status == 1)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: Any]]])
    #expect(answer["errors"]?.first?["line"] as? Int == 1)
    #expect(answer["errors"]?.first?["field"] as? String == "name")
  }

  @Test func `does not hide what is wrong with the others`() async throws {
    let place = try Scratch(["a.xlsx": "ceci n’est pas un classeur"])
    let outcome = try await BuiltProgram.built.run(["form", "check", "a.xlsx", "b.xlsx"], in: place)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a.xlsx\u{A0}: ce n’est pas un classeur Excel"))
    #expect(outcome.errors.contains("b.xlsx\u{A0}: ce fichier n’existe pas"))
    #expect(outcome.output == "a.xlsx\u{A0}: refusé\nb.xlsx\u{A0}: refusé\n")
  }
}
