// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import TestFiles
import Testing

@testable import essaim

@Suite struct `A copy of the program away from its build` {
  @Test func `reads the files that were copied with it`() async throws {
    let copy = try InstalledCopy()
    try copy.change(
      "essaim_Poles.resources/Translations/fr.json", "rien n’a été écrit", to: "rien n’est écrit par la copie"
    )
    try copy.change("essaim_essaim.resources/Data/regions.csv", "Bretagne", to: "Armorique")
    try copy.change(
      "essaim_Site.resources/Translations/fr.json", "Là où les territoires coopèrent", to: "Une copie parle")
    let elsewhere = try Scratch([
      "poles.csv": """
      name,lead_structure,commune,departement_code,region,sectors,first_recognised_year,call,website,source
      Essai,Structure,,,Bretagne,énergie,2015,,,Un test
      """
    ])
    let outcome = try await copy.program.run(
      ["poles", "import", "poles.csv", "--dry-run", "--data", "ici"], in: elsewhere)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("rien n’est écrit par la copie"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("Bretagne"), "the copied table knows no such region: \(outcome.output)")

    try elsewhere.write(
      "data = ici\nport = 1\npublic_origin = https://observatoire.example\n", to: "essaim.conf")
    let served = try ServedProgram(copy.program, ["--config", "essaim.conf"], in: elsewhere)
    let home = try await served.page("/")
    #expect(home.contains("Une copie parle"))
    #expect(try await served.page("/poles").contains("</html>"))
    #expect(served.messages.contains("https://observatoire.example/"))
    #expect(FileManager.default.fileExists(atPath: elsewhere.folder.appending(path: "ici/essaim.key").path))
    #expect(try await served.stop() == 0)
  }

  @Test func `says which folder was forgotten, and does nothing`() async throws {
    let copy = try InstalledCopy()
    for folder in ShippedFolders.names {
      try await copy.without(folder) {
        let elsewhere = try Scratch()
        let outcome = try await copy.program.run(["migrate", "--data", "ici"], in: elsewhere)
        #expect(outcome.status == 1)
        #expect(
          outcome.errors.contains("il manque à côté du programme \(folder)\u{A0};"), "\(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: elsewhere.folder.appending(path: "ici").path))
        #expect(try await copy.program.run(["help"], in: elsewhere).status == 0)
      }
    }
    #expect(try await copy.program.run(["migrate", "--data", "ici"], in: Scratch()).status == 0)
  }

  @Test func `is found through a symbolic link`() async throws {
    let copy = try InstalledCopy()
    let elsewhere = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: elsewhere.folder.appending(path: "essaim"),
      withDestinationURL: copy.place.folder.appending(path: "essaim"))
    let outcome = try await BuiltProgram(folder: elsewhere.folder).run(
      ["migrate", "--data", "ici"], in: elsewhere)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `names the folder of each target that has resources`() throws {
    let manifest = try String(
      contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
    let targets = manifest.split(separator: /\n    (?=house\(|tests\(|support\(|library\(|\.\w*[tT]arget\()/)
      .filter {
        $0.contains("resources: [") && ($0.hasPrefix("house(") || $0.hasPrefix(".executableTarget("))
      }
      .compactMap { $0.firstMatch(of: /"(\w+)"/).map { "essaim_\($0.1).resources" } }
    #expect(targets.count > 5)
    #expect(Set(targets) == Set(ShippedFolders.names))
  }
}
