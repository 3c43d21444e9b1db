// SPDX-License-Identifier: AGPL-3.0-or-later
import Testing

@Suite struct `The exit status` {
  @Test(arguments: [[], ["help"], ["--help"], ["help", "account", "add"], ["poles", "--help"]])
  func `is 0 for help, which is written in French on the standard output`(arguments: [String]) async throws {
    let outcome = try await BuiltProgram.built.run(arguments, in: Scratch())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE\u{A0}: essaim"))
    #expect(outcome.output.contains("Affiche cette aide."))
    #expect(outcome.output.firstMatch(of: /OVERVIEW|SUBCOMMANDS|<subcommand>|default:|values:/) == nil)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `is 0 when the work is done`() async throws {
    let place = try Scratch()
    #expect(try await BuiltProgram.built.run(["migrate", "--data", "ici"], in: place).status == 0)
  }

  static let mistakes: [([String], says: String, help: String)] = [
    (["essaimer"], "la commande «\u{A0}essaimer\u{A0}» n’existe pas", "essaim help\n"),
    (["essaimer", "a", "b"], "la commande «\u{A0}essaimer\u{A0}» n’existe pas", "essaim help\n"),
    (["poles", "exporter"], "la commande «\u{A0}exporter\u{A0}» n’existe pas", "essaim help poles\n"),
    (["account", "add"], "il manque <adresse>", "essaim help account add\n"),
    (["account", "add", "a@b.example"], "il manque --role <rôle>", "essaim help account add\n"),
    (
      ["account", "add", "a@b.example", "--role", "chef"],
      "«\u{A0}chef\u{A0}» ne convient pas à --role\u{A0}; choisissez parmi administrator, reader",
      "essaim help account add\n"
    ),
    (["serve", "--port"], "l’option --port attend une valeur", "essaim help serve\n"),
    (["serve", "--port", "abc"], "«\u{A0}abc\u{A0}» ne convient pas à --port", "essaim help serve\n"),
    (["serve", "--port", "0"], "--port\u{A0}: donnez un nombre de 1 à 65535", "essaim help serve\n"),
    (["serve", "--prot", "1"], "--prot n’existe pas ici\u{A0}; est-ce --port\u{A0}?", "essaim help serve\n"),
    (["estimate", "a", "b"], "l’argument «\u{A0}b\u{A0}» est de trop", "essaim help estimate\n"),
    (["estimate", "a", "b", "c"], "ces arguments sont de trop\u{A0}: b, c", "essaim help estimate\n"),
    (
      ["form", "check", "a", "--json=oui"], "l’option --json ne prend pas de valeur",
      "essaim help form check\n"
    ),
  ]

  @Test(arguments: mistakes)
  func `is 2 for a mistake of usage, named in French with the help to ask for`(
    arguments: [String], says: String, help: String
  ) async throws {
    let outcome = try await BuiltProgram.built.run(arguments, in: Scratch())
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.errors.contains("Aide\u{A0}: " + help), "\(outcome.errors)")
    #expect(outcome.errors.firstMatch(of: /Error|Missing|Unexpected|Unknown|Usage:|See '/) == nil)
  }

  @Test(arguments: [
    ["estimate", "absent.json"], ["sample", "draw", "absent.json"], ["form", "check", "absent.xlsx"],
    ["poles", "import", "absent.csv"], ["meetings", "load", "absent.json"], ["export", "meeting", "absente"],
    ["campaign", "create", "absent.json"],
  ])
  func `is 1 for what cannot be taken, with the reason`(arguments: [String]) async throws {
    let outcome = try await BuiltProgram.built.run(arguments, in: Scratch())
    #expect(outcome.status == 1)
    let last = try #require(arguments.last)
    #expect(outcome.errors.hasPrefix("\(last)\u{A0}: "), "\(outcome.errors)")
  }
}
