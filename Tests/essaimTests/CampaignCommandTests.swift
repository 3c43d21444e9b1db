// SPDX-License-Identifier: AGPL-3.0-or-later
import Foundation
import Kernel
import Persistence
import PersistenceTesting
import TestFiles
import Testing

@testable import essaim

@Suite struct `The command campaign` {
  static let campaign = """
    {"schema": "essaim-campaign/1", "slug": "essai", "title": "Un essai",
     "reference_year": 2025, "fictitious": true,
     "opens_on": {"days_from_creation": 0}, "closes_on": {"days_from_creation": 30},
     "questionnaire": "\(ObservatoryFile.questionnaire.path)",
     "seed": "2026", "strata": ["stage"],
     "sizes": {"consolidé": "all",
               "émergence": 1}}
    """
  static let poles = """
    reference,name,lead_structure,departement_code,region,stage,sectors,first_year,contact
    FIC-001,Pôle fictif du Littoral,Association fictive,44,Pays de la Loire,consolidé,numerique,2008,a@example.org
    FIC-002,Pôle fictif du Bocage,Association fictive,35,Bretagne,consolidé,numerique,2009,
    FIC-003,Pôle fictif du Coteau,Association fictive,22,Bretagne,émergence,numerique,2010,b@example.org
    FIC-004,Pôle fictif du Marais,Association fictive,22,Bretagne,émergence,numerique,2011,c@example.org
    """

  /// An installation with a few fictitious poles, which keeps its data in `kind`.
  private func installation(_ kind: TestDatabase.Kind) async throws -> Scratch {
    let setting = kind == .postgres ? "database = \(try await TestDatabase.place(kind).address)\n" : ""
    let place = try Scratch([
      "essaim.conf": "data = ici\npublic_origin = https://observatoire.example\n" + setting,
      "poles.csv": Self.poles, "campagne.json": Self.campaign,
    ])
    let outcome = try await run(["poles", "import", "poles.csv", "--fictitious"], in: place)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    return place
  }

  private func run(_ command: [String], in place: Scratch) async throws -> BuiltProgram.Outcome {
    try await BuiltProgram.built.run(command + ["--config", "essaim.conf"], in: place)
  }

  /// How many campaigns, poles of frames, links and letters an installation holds.
  private func counts(in place: Scratch) async throws -> [Int] {
    let file = place.folder.appending(path: "essaim.conf").path
    let store = try await Installation.connect(try Settings.read(config: file, environment: [:])).store
    let tables: [SQL] = ["campaign", "frame_unit", "personal_link", "outbox"]
    let counts = try await store.read { session in
      try tables.map { try session.row("SELECT count(*) AS n FROM \($0)")?.integer("n") ?? -1 }
    }
    await store.close()
    return counts
  }

  @Test(arguments: TestDatabase.kinds)
  func `creates a campaign once, after a trial that writes nothing`(kind: TestDatabase.Kind) async throws {
    let place = try await installation(kind)
    let trial = try await run(["campaign", "create", "campagne.json", "--dry-run"], in: place)
    #expect(trial.status == 0, "\(trial.errors)")
    for words in [
      "essai\u{A0}: cette campagne serait créée, du ", "pôles fictifs\u{A0}: 3 tirés sur 4",
      "  consolidé\u{A0}: 2 tirés sur 2\n  émergence\u{A0}: 1 tiré sur 2\n", "2 invitations à envoyer.",
      "1 pôle tiré n’a pas d’adresse où écrire\u{A0}: ajoutez un contact au registre avant",
      "  FIC-002\u{A0}: Pôle fictif du Bocage\n",
      "Rien n’a été écrit",
    ] { #expect(trial.output.contains(words), "\(words)\n\(trial.output)") }
    #expect(try await counts(in: place) == [0, 0, 0, 0])

    let created = try await run(["campaign", "create", "campagne.json"], in: place)
    #expect(created.status == 0, "\(created.errors)")
    for words in [
      "essai\u{A0}: campagne créée, du ", "2 invitations dans la boîte d’envoi",
      "écrire\u{A0}: remettez un lien depuis la page du pôle, dans le suivi.\n  FIC-002\u{A0}: ",
      "https://observatoire.example/equipe/campagnes/essai\n",
    ] { #expect(created.output.contains(words), "\(words)\n\(created.output)") }
    #expect(!created.output.contains("/r/"), "a link is nobody’s but its pole’s")
    #expect(try await counts(in: place) == [1, 4, 3, 2])

    let again = try await run(["campaign", "create", "campagne.json"], in: place)
    #expect(again.status == 1)
    #expect(again.output.isEmpty)
    #expect(
      again.errors.hasPrefix(
        "campagne.json, ligne 1, colonne 33, champ «\u{A0}slug\u{A0}»\u{A0}: Une campagne"))
    #expect(try await counts(in: place) == [1, 4, 3, 2])

    let list = try await run(["campaign", "list"], in: place)
    #expect(list.output.hasPrefix("essai\u{A0}: Un essai, du "), "\(list.output)\(list.errors)")
    #expect(list.output.hasSuffix("\u{A0}; 3 pôles tirés, 0 réponse\n"))
  }

  @Test(arguments: TestDatabase.kinds)
  func `answers in JSON when asked`(kind: TestDatabase.Kind) async throws {
    let place = try await installation(kind)
    let trial = try await run(["campaign", "create", "campagne.json", "--dry-run", "--json"], in: place)
    let created = try await run(["campaign", "create", "campagne.json", "--json"], in: place)
    let (first, second) = (
      try JSON(parsing: trial.output.utf8), try JSON(parsing: created.output.utf8)
    )
    #expect(first["written"] == false)
    #expect(first["follow_up"] == .null)
    #expect(second["written"] == true)
    #expect(second["follow_up"] == "https://observatoire.example/equipe/campagnes/essai")
    for report in [first, second] {
      #expect(report["campaign"] == "essai")
      #expect(report["frame"] == 4)
      #expect(report["drawn"] == 3)
      #expect(report["invitations"] == 2)
      #expect(
        report["without_invitation"] == [["reference": "FIC-002", "name": "Pôle fictif du Bocage"]])
      #expect(
        report["strata"] == [
          ["stratum": "consolidé", "frame": 2, "drawn": 2], ["stratum": "émergence", "frame": 2, "drawn": 1],
        ])
    }
    let again = try await run(["campaign", "create", "campagne.json", "--json"], in: place)
    #expect(again.status == 1)
    let refusal = try #require(try JSON(parsing: again.output.utf8)["errors"]?.list?.first)
    #expect(refusal["line"] == 1)
    #expect(refusal["field"] == "slug")
    let list = try JSON(parsing: try await run(["campaign", "list", "--json"], in: place).output.utf8)
    #expect(list["campaigns"]?.list?.count == 1)
    #expect(list["campaigns"]?.list?.first?["submitted"] == 0)
  }

  /// What is wrong with a file, the place that the message names, and what it says.
  static let refusals: [(String, String, place: String, says: String)] = [
    (
      #""slug": "essai""#, #""slug": "Un essai""#, "ligne 1, colonne 33, champ «\u{A0}slug\u{A0}»",
      "minuscules"
    ),
    (
      #""seed""#, #""graine""#, "ligne 5, colonne 2, champ «\u{A0}graine\u{A0}»", "cette clé n’est pas connue"
    ),
    (
      #""strata": ["stage"]"#, #""strata": ["secteur"]"#,
      "ligne 5, colonne 29, champ «\u{A0}strata[0]\u{A0}»",
      "\"stage\", \"region\", \"departement\""
    ),
    (
      #"{"days_from_creation": 30}"#, #""2020-01-31""#, "ligne 3, colonne 41, champ «\u{A0}closes_on\u{A0}»",
      "est passé"
    ),
    (
      #""days_from_creation": 30"#, #""days_from_creation": 4000"#,
      "ligne 3, colonne 55, champ «\u{A0}closes_on.days_from_creation\u{A0}»", "à 3\u{202F}650"
    ),
    (
      #"{"days_from_creation": 0}"#, #"{"days_from_creation": 40}"#,
      "ligne 3, colonne 42, champ «\u{A0}closes_on\u{A0}»", "avant le premier"
    ),
    (
      #""émergence": 1"#, #""émergence": 3"#, "ligne 7, colonne 12, champ «\u{A0}sizes.émergence\u{A0}»",
      "qui en compte 2"
    ),
    (
      #""émergence": 1"#, #""absente": 1"#, "ligne 7, colonne 12, champ «\u{A0}sizes.absente\u{A0}»",
      "aucune unité dans cette strate"
    ),
    (
      #""émergence": 1"#, #""consolidé": 1"#, "ligne 6, colonne 2, champ «\u{A0}sizes\u{A0}»",
      "la strate «\u{A0}émergence\u{A0}» n’a pas de taille"
    ),
    (
      #""fictitious": true"#, #""fictitious": false"#, "ligne 2, colonne 26, champ «\u{A0}fictitious\u{A0}»",
      "Importez-les d’abord"
    ),
    (
      "questionnaire-pole.xlsx", "absent.xlsx", "ligne 4, colonne 2, champ «\u{A0}questionnaire\u{A0}»",
      "introuvable ou illisible"
    ),
  ]

  @Test func `refuses what cannot be, with its line and the remedy`() async throws {
    let place = try await installation(.sqlite)
    for (old, new, spot, says) in Self.refusals {
      #expect(Self.campaign.contains(old))
      try place.write(Self.campaign.replacing(old, with: new), to: "campagne.json")
      let outcome = try await run(["campaign", "create", "campagne.json"], in: place)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("campagne.json, \(spot)\u{A0}: "), "\(outcome.errors)")
      #expect(outcome.errors.contains(says), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(try await counts(in: place) == [0, 0, 0, 0])
  }

  @Test func `refuses a questionnaire that is no workbook or has errors, with their lines`() async throws {
    let place = try await installation(.sqlite)
    let fixtures = Repository.root.appending(path: "Tests/Platform/SpreadsheetsTests/Fixtures").path
    try place.write("ceci n’est pas un classeur", to: "texte.xlsx")
    for (name, says) in [
      ("texte.xlsx", "texte.xlsx\u{A0}: ce n’est pas un classeur Excel"),
      (fixtures + "/f37_no_survey.xlsx", "/f37_no_survey.xlsx, champ «\u{A0}survey\u{A0}»\u{A0}: La feuille"),
      (
        fixtures + "/f09_repeat.xlsx",
        "/f09_repeat.xlsx, ligne 2, champ «\u{A0}survey A\u{A0}»\u{A0}: Le type"
      ),
    ] {
      let text = Self.campaign.replacing(ObservatoryFile.questionnaire.path, with: name)
      try place.write(text, to: "campagne.json")
      let outcome = try await run(["campaign", "create", "campagne.json"], in: place)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }
    #expect(try await counts(in: place) == [0, 0, 0, 0])
  }

  @Test func `creates the campaign of the example from its own file`() async throws {
    let place = try await installation(.sqlite)
    let poles = ObservatoryFile.fictitiousPoles.path
    let other = try Scratch(["essaim.conf": "data = ici\n"])
    #expect(try await run(["poles", "import", poles, "--fictitious"], in: other).status == 0)
    let file = ObservatoryFile.campaign.path
    let created = try await run(["campaign", "create", file, "--json"], in: other)
    let report = try JSON(parsing: created.output.utf8)
    #expect(report["frame"] == 160)
    #expect(report["drawn"] == 50)
    #expect(report["invitations"] == 50)
    #expect(report["without_invitation"] == [])
    let wrong = try await run(["campaign", "create", file], in: place)
    #expect(wrong.errors.contains("sizes.émergence et développement"), "\(wrong.errors)")
  }
}
