// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import TestFiles
import Testing

@Suite struct `The command protect` {
  static let fixtures = Repository.root.appending(path: "Tests/Methods/ConfidentialityTests/Fixtures")
  static let names = [
    "e01-1d", "e02-2d", "e03-hier", "e04-3d", "e05-linked-counts", "e06-not-protectable",
  ]

  static func run(_ name: String, _ options: String...) async throws -> BuiltProgram.Outcome {
    let path = fixtures.appending(path: "\(name).json").path
    return try await BuiltProgram.built.run(["protect", path] + options, in: Scratch())
  }

  @Test(arguments: names) func `hides as few cells as the best known pattern`(name: String) async throws {
    let outcome = try await Self.run(name, "--json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let answer = try JSON(parsing: Array(outcome.output.utf8))
    let known = try JSON(parsing: Data(contentsOf: Self.fixtures.appending(path: "\(name).json")))
    #expect(answer["id"] == known["id"])
    #expect(answer["status"] == known["expect"])
    guard answer["status"] == "protected" else {
      #expect(answer.object?.keys.sorted() == ["id", "status"])
      return
    }
    let hidden = answer["suppressed"]?.list?.compactMap { $0.integer } ?? []
    #expect(hidden == hidden.sorted())
    let unsafe = known["primary"]?.list?.compactMap { $0.integer } ?? []
    #expect(Set(hidden).isSuperset(of: unsafe))
    #expect(hidden.count - unsafe.count == known["optimum"]?["secondary"]?.integer)
  }

  @Test func `writes the table as it may be published`() async throws {
    let outcome = try await Self.run("e01-1d")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        n°  workshop  valeur  diffusion
         0  Total      352,2  publiée
         1  atelier      112  publiée
         2  cuisine   masqué  secret primaire
         3  ferme      101,5  publiée
         4  garage    masqué  secret primaire
         5  velo      masqué  secret secondaire
         6  scierie        0  publiée

        e01-1d\u{A0}: 7 cellules, 3 masquées, dont 1 pour protéger les autres

        """)
  }

  @Test func `says that a table may not be published at all`() async throws {
    let outcome = try await Self.run("e06-not-protectable")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("ne le publiez pas.\n"))
  }

  static let table = """
    {"schema": "essaim-disclosure-case/1", "id": "essai",
     "dimensions": [{"name": "lieu", "codes": ["T", "a", "b"], "children": {"T": ["a", "b"]}}],
     "cells": [
       {"id": 0, "keys": ["T"], "frequency": 9, "value": 9, "top": [1]},
       {"id": 1, "keys": ["a"], "frequency": 4, "value": 4, "top": [1]},
       {"id": 2, "keys": ["b"], "frequency": 5, "value": 5, "top": [1]}
     ],
     "equations": [{"total": 0, "parts": [1, 2]}],
     "measure": "value", "published_measures": ["value"],
     "rules": {"min_frequency": 3, "dominance_share": 0.85, "dominance_n": 1},
     "protection": {"relative": 0.1}, "known_bounds": {"lower": 0, "upper": null}, "always_published": []}
    """

  @Test(arguments: [
    ("case/1", "case/2", "ligne 1, colonne 2, champ «\u{A0}schema\u{A0}»", "essaim-disclosure-case/1"),
    (#", "id": "essai""#, "", "ligne 1, colonne 1, champ «\u{A0}id\u{A0}»", "ajoutez-la"),
    (
      #"{"id": 1,"#, #"{"id": 2,"#, "ligne 5, colonne 5, champ «\u{A0}cells[1].id\u{A0}»",
      "le numéro de celle-ci est 1"
    ),
    (
      #""frequency": 4"#, #""frequency": -4"#, "ligne 5, colonne 29, champ «\u{A0}cells[1].frequency\u{A0}»",
      "un nombre entier, 0 ou plus"
    ),
    (
      #""value": 5, "top": [1]"#, #""value": 5, "top": ["1"]"#,
      "ligne 6, colonne 65, champ «\u{A0}cells[2].top[0]\u{A0}»", "un nombre, 0 ou plus"
    ),
    (
      #""value": 5, "top": [1]"#, #""value": 5, "top": [6]"#,
      "ligne 6, colonne 57, champ «\u{A0}cells[2].top\u{A0}»", "une contribution dépasse"
    ),
    (
      "[1, 2]", "[1, 7]", "ligne 8, colonne 42, champ «\u{A0}equations[0].parts[1]\u{A0}»",
      "celui d’une cellule"
    ),
    (
      #""value": 9"#, #""value": 8"#, "ligne 4, colonne 4, champ «\u{A0}cells[0]\u{A0}»",
      "n’est pas la somme"
    ),
    (
      #""measure": "value""#, #""measure": "mean""#, "ligne 9, colonne 2, champ «\u{A0}measure\u{A0}»",
      #"l’une de ces valeurs\#u{A0}: "value", "frequency""#
    ),
    (
      "0.85", "1.5", "ligne 10, colonne 32, champ «\u{A0}rules.dominance_share\u{A0}»",
      "un nombre de plus de 0, 1 au plus"
    ),
    (
      #""dominance_n": 1"#, #""dominance_n": 2"#,
      "ligne 10, colonne 57, champ «\u{A0}rules.dominance_n\u{A0}»", "dominance_n 1"
    ),
    (
      #""relative": 0.1"#, #""relative": 0"#, "ligne 11, colonne 17, champ «\u{A0}protection.relative\u{A0}»",
      "un nombre positif"
    ),
    (
      #""upper": null"#, #""upper": "9""#,
      "ligne 11, colonne 64, champ «\u{A0}known_bounds.upper\u{A0}»", "un nombre, 0 ou plus"
    ),
    (
      #""always_published": []"#, #""always_published": [3]"#,
      "ligne 11, colonne 101, champ «\u{A0}always_published[0]\u{A0}»", "celui d’une cellule"
    ),
    (
      #""always_published": []"#, #""protect_against_contributors": "true""#,
      "ligne 11, colonne 80, champ «\u{A0}protect_against_contributors\u{A0}»", "true ou false"
    ),
    (
      #""always_published": []"#, #""protect_against_contributor": true"#,
      "ligne 11, colonne 80, champ «\u{A0}protect_against_contributor\u{A0}»", "n’est pas connue"
    ),
  ])
  func `names what is wrong in a file`(
    old: String, new: String, place: String, says: String
  ) async throws {
    let files = try Scratch(["tableau.json": Self.table.replacing(old, with: new)])
    let outcome = try await BuiltProgram.built.run(["protect", "tableau.json"], in: files)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("tableau.json, \(place)\u{A0}: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test func `takes the same file without its fault`() async throws {
    let files = try Scratch(["tableau.json": Self.table])
    #expect(try await BuiltProgram.built.run(["protect", "tableau.json"], in: files).status == 0)
  }
}
