// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Testing

@Suite struct `Settings that are refused` {
  @Test(arguments: [
    ("prot = 8080", "ligne 2, champ «\u{A0}prot\u{A0}»", "les réglages sont data, database, name, port"),
    ("data = autre", "ligne 2, champ «\u{A0}data\u{A0}»", "déjà donné à la ligne 1"),
    ("port 8080", "ligne 2", "clé = valeur"),
    ("name = \(String(repeating: "n", count: 121))", "ligne 2, champ «\u{A0}name\u{A0}»", "120 caractères"),
    ("port =", "ligne 2, champ «\u{A0}port\u{A0}»", "est vide"),
    ("port = 70000", "ligne 2, champ «\u{A0}port\u{A0}»", "de 1 à 65535"),
    ("source_url = forge.example", "ligne 2, champ «\u{A0}source_url\u{A0}»", "https://forge.example/essaim"),
    ("trusted_proxies = proxy.example", "ligne 2, champ «\u{A0}trusted_proxies\u{A0}»", "127.0.0.1, ::1"),
    ("trusted_proxies = 127.0.0.1 10.0.0.0/8", "ligne 2, champ «\u{A0}trusted_proxies\u{A0}»", "adresses IP"),
    ("zone = Mars", "ligne 2, champ «\u{A0}zone\u{A0}»", "Europe/Paris"),
    ("public_origin = observatoire.example", "ligne 2, champ «\u{A0}public_origin\u{A0}»", "https://"),
    ("public_origin = https://a.example/", "ligne 2, champ «\u{A0}public_origin\u{A0}»", "sans chemin"),
    ("public_origin = ftp://a.example", "ligne 2, champ «\u{A0}public_origin\u{A0}»", "https://"),
    ("database = mysql://a/b", "ligne 2, champ «\u{A0}database\u{A0}»", "postgresql://"),
    ("database = postgres://a:secret@b/c", "ligne 2, champ «\u{A0}database\u{A0}»", "passfile="),
  ])
  func `are named with their line and what to do`(line: String, at place: String, says: String) async throws {
    let files = try Scratch(["essaim.conf": "data = ici\n\(line)\n"])
    let outcome = try await BuiltProgram.built.run(["migrate", "--config", "essaim.conf"], in: files)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("essaim.conf, \(place)\u{A0}: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.errors.contains("secret@") == false)
    #expect(!FileManager.default.fileExists(atPath: files.folder.appending(path: "ici").path))
  }

  @Test func `are all named at once, the environment too`() async throws {
    let files = try Scratch(["essaim.conf": "zone = Mars\n\nprot = 1\n"])
    let outcome = try await BuiltProgram.built.run(
      ["migrate", "--config", "essaim.conf"], in: files, environment: ["ESSAIM_PORT": "zéro"])
    #expect(outcome.status == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("essaim.conf, ligne 1, ") == true)
    #expect(lines.dropFirst().first?.hasPrefix("essaim.conf, ligne 3, ") == true)
    #expect(lines.last?.hasPrefix("ESSAIM_PORT\u{A0}: «\u{A0}zéro\u{A0}»") == true)
  }

  @Test(arguments: [
    ["serve"], ["migrate"], ["account", "add", "awa@bocage.example", "--role", "reader"],
    ["poles", "import", "f.csv"], ["meetings", "load", "f.csv"], ["export", "meeting", "x"],
  ])
  func `stop every command that works on an installation`(command: [String]) async throws {
    let files = try Scratch(["essaim.conf": "port = x\n", "f.csv": ""])
    let refused = try await BuiltProgram.built.run(
      command + ["--config", "essaim.conf"], in: files, input: "un mot de passe assez long\n")
    #expect(refused.status == 1)
    #expect(refused.errors.hasPrefix("essaim.conf, ligne 1, champ «\u{A0}port\u{A0}»"), "\(refused.errors)")
    let both = try await BuiltProgram.built.run(
      command + ["--config", "essaim.conf", "--data", "ici"], in: files)
    #expect(both.status == 2)
    #expect(both.errors.contains("donnez --data ou --config, pas les deux"))
  }

  @Test func `include a database that does not answer`() async throws {
    let outcome = try await BuiltProgram.built.run(
      ["migrate"], in: Scratch(), environment: ["ESSAIM_DATABASE": "postgresql://127.0.0.1:1/essaim"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("essaim\u{A0}: la base de données ne répond pas comme prévu"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `include a folder that cannot be made`() async throws {
    let files = try Scratch(["fichier": "plein"])
    let outcome = try await BuiltProgram.built.run(["migrate", "--data", "fichier/data"], in: files)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("ce dossier ne peut pas être créé"))
  }
}
