// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Testing

@Suite struct `A name that commands a terminal` {
  /// Colours, a title, another line, a writing turned around.
  static let name = "Pole\u{1B}[31m\u{1B}]0;titre\u{7}\nFAUX\u{9B}2J\u{202E}\u{2028}fin"
  static let printed = "Pole�[31m�]0;titre��FAUX�2J��fin"

  private func isQuiet(_ text: String) -> Bool { text.printable(keeping: ["\n"]) == text }

  @Test func `is written in a refusal without what commands it, on its line`() async throws {
    let plan = `A file that is refused`.changed(
      `A file that is refused`.plan, "\"sud × petit\"", JSON.text(Self.name).canonical)
    let place = try Scratch(["tirage.json": plan, "base.csv": `A file that is refused`.frame])
    let outcome = try await BuiltProgram.built.run(["sample", "draw", "tirage.json"], in: place)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("«\u{A0}sizes.\(Self.printed)\u{A0}»"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(isQuiet(outcome.errors))
  }

  @Test func `is written so when it is that of a file`() async throws {
    let (path, printed) = ("absent" + Self.name, "absent" + Self.printed)
    for command in [["estimate", path], ["form", "check", path]] {
      let outcome = try await BuiltProgram.built.run(command, in: Scratch())
      #expect(outcome.errors == "\(printed)\u{A0}: ce fichier n’existe pas\u{A0}; vérifiez le chemin\n")
      #expect(outcome.output.isEmpty || outcome.output == "\(printed)\u{A0}: refusé\n")
    }
  }

  @Test func `is written so in the report of an import`() async throws {
    let columns =
      "name,lead_structure,commune,departement_code,region,sectors,first_recognised_year,call,website,source"
    let file = "\(columns),\u{1B}[2J\n\"\(Self.name)\",,,,,,,,,une source,\n"
    let place = try Scratch(["poles.csv": file])
    let command = ["poles", "import", "poles.csv"]
    let outcome = try await BuiltProgram.built.run(command, in: place)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("«\u{A0}\(Self.printed)\u{A0}»"), "\(outcome.output)")
    #expect(outcome.output.contains("�[2J"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { !$0.hasPrefix("FAUX") })
    #expect(isQuiet(outcome.output))
  }

  @Test func `is written so in a table that is shown`() async throws {
    let fixture = `The command protect`.fixtures.appending(path: "e01-1d.json")
    let table = try String(contentsOf: fixture, encoding: .utf8)
      .replacing("\"cuisine\"", with: JSON.text(Self.name).canonical)
    let outcome = try await BuiltProgram.built.run(["protect", "t.json"], in: Scratch(["t.json": table]))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(" 2  \(Self.printed)  masqué"), "\(outcome.output)")
    #expect(isQuiet(outcome.output))
  }

  @Test func `stays as it is in what a program reads, but at a terminal`() async throws {
    let place = try Scratch([
      "tirage.json": """
      {"seed": "1", "frame": "base.csv", "reference": "code", "strata": ["r"], "sizes": {"n": 1}}
      """,
      "base.csv": "code,r\n\"\(Self.name)\",n\n",
    ])
    let command = ["sample", "draw", "tirage.json"]
    let outcome = try await BuiltProgram.built.run(command, in: place)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"\(Self.name)\""))
    let shown = try await Terminal().shows(try BuiltProgram.built.process(command, in: place))
    #expect(shown.contains("Pole�[31m"), "\(shown)")
    #expect(shown.printable(keeping: ["\n", "\r"]) == shown)
  }
}
